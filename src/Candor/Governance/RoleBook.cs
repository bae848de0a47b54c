using static Candor.Governance.Permission;

namespace Candor.Governance;

/// <summary>Which role may do what. An administrator neither reads content nor publishes.</summary>
public static class RoleBook
{
    /// <summary>The permissions of <paramref name="role"/>.</summary>
    public static IReadOnlySet<Permission> Of(Role role) => Book[role];

    private static readonly Dictionary<Role, IReadOnlySet<Permission>> Book = new()
    {
        [Role.Contributor] = Set(Draft),
        [Role.SocialSpecialist] = Set(ReadInbox, Triage, Draft, ApproveRoutine, Publish, ReadInsights),
        [Role.PrManager] = Set(ReadInbox, Triage, Draft, ApproveComms, ApproveRoutine, Publish, ReadRestricted, RequestBreakGlass, ReadInsights),
        [Role.ClinicalReviewer] = Set(ApproveClinical),
        [Role.PrivacyOfficer] = Set(ReadInbox, ApprovePrivacy, ManageRules, ReadRestricted, ReadAudit),
        [Role.Legal] = Set(ReadInbox, ApproveLegal, ManageRules, ReadRestricted, ReadAudit),
        [Role.DomainReviewer] = Set(ApproveClinical),
        [Role.PatientRelations] = Set(ReadInbox, Triage, Draft, ReadRestricted),
        [Role.IncidentCommander] = Set(ReadInbox, ApproveComms, ReadRestricted, BreakGlass),
        [Role.Translator] = Set(Draft),
        [Role.Analyst] = Set(ReadInsights),
        [Role.Administrator] = Set(ManageChannels, ManagePeople, ManageOrganisation),
        [Role.Auditor] = Set(ReadAudit),
    };

    private static HashSet<Permission> Set(params Permission[] permissions) => [.. permissions];
}
