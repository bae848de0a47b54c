using Candor.Governance;
using Candor.Web.Look;

namespace Candor.Web.Features.Governance;

/// <summary>Roles in the words that people read, and what each may do.</summary>
internal static class RoleWords
{
    /// <summary>Every role, to be chosen from.</summary>
    public static IReadOnlyList<ChoiceOption> Options { get; } = [.. Enum.GetValues<Role>().Select(role => new ChoiceOption(role.ToString(), Of(role), May(role)))];

    /// <summary>The roles that can be held at one facility or on one channel.</summary>
    public static IReadOnlyList<ChoiceOption> InOnePlace { get; } = [.. Options.Where(option => option.Value is not (nameof(Role.Administrator) or nameof(Role.Auditor)))];

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
