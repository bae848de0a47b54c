using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>Roles in the words that people read, and what each may do.</summary>
internal static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Contributor => "Contributor",
        Role.SocialSpecialist => "Social specialist",
        Role.PrManager => "Communications officer",
        Role.ClinicalReviewer => "Clinical reviewer",
        Role.PrivacyOfficer => "Privacy officer",
        Role.Legal => "Legal",
        Role.DomainReviewer => "Subject reviewer",
        Role.PatientRelations => "Patient relations",
        Role.IncidentCommander => "Incident commander",
        Role.Translator => "Translator",
        Role.Analyst => "Analyst",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
    };

    public static string May(Role role) => role switch
    {
        Role.Contributor => "Writes drafts",
        Role.SocialSpecialist => "Works the inbox, drafts, approves routine posts, publishes",
        Role.PrManager => "Works the inbox, drafts, approves for communications, publishes",
        Role.ClinicalReviewer => "Approves health content",
        Role.PrivacyOfficer => "Reads the inbox, approves for privacy, owns the rules, reads the history",
        Role.Legal => "Reads the inbox, approves for legal, owns the rules, reads the history",
        Role.DomainReviewer => "Approves content of their subject",
        Role.PatientRelations => "Works the inbox and drafts answers",
        Role.IncidentCommander => "Approves in a crisis",
        Role.Translator => "Writes translations",
        Role.Analyst => "Reads figures",
        Role.Administrator => "Connects channels and manages people; reads no content, cannot publish",
        Role.Auditor => "Reads the history",
    };
}
