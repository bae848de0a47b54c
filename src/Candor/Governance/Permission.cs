namespace Candor.Governance;

/// <summary>What a person may do. Roles are sets of these (<see cref="RoleBook"/>).</summary>
public enum Permission
{
    ReadInbox,
    Triage,
    Draft,
    ApproveComms,
    ApproveRoutine,
    ApproveClinical,
    ApprovePrivacy,
    ApproveLegal,
    Publish,
    ManageRules,
    ReadRestricted,
    RequestBreakGlass,
    BreakGlass,
    ManageChannels,
    ManagePeople,
    ManageOrganisation,
    ReadAudit,
    ReadInsights,
}
