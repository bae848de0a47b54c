using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>Permissions in the words that people read.</summary>
internal static class PermissionWords
{
    public static string Of(Permission permission) => permission switch
    {
        Permission.ReadInbox => "Read the inbox",
        Permission.Triage => "Claim, assign, note and close",
        Permission.Draft => "Write drafts",
        Permission.ApproveComms => "Approve for communications",
        Permission.ApproveRoutine => "Approve routine posts",
        Permission.ApproveClinical => "Approve health content",
        Permission.ApprovePrivacy => "Approve for privacy",
        Permission.ApproveLegal => "Approve for legal",
        Permission.Publish => "Publish, pause and resume",
        Permission.ManageRules => "Change the rules",
        Permission.ReadRestricted => "Read restricted items",
        Permission.RequestBreakGlass => "Ask for an emergency send",
        Permission.BreakGlass => "Allow an emergency send",
        Permission.ManageChannels => "Connect channels",
        Permission.ManagePeople => "Manage people",
        Permission.ManageOrganisation => "Change settings",
        Permission.ReadAudit => "Read the history",
        Permission.ReadInsights => "Read figures",
    };
}
