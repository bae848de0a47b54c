using Candor.Governance;
using Candor.Web.Look;

namespace Candor.Web.Shell.Layout;

/// <summary>The places of the desk that a person's roles open.</summary>
internal static class DeskPlaces
{
    private const int OnAPhone = 3;

    private static readonly Permission[] Deciding = [Permission.ApproveComms, Permission.ApproveRoutine, Permission.ApproveClinical, Permission.ApprovePrivacy, Permission.ApproveLegal];

    public static IReadOnlyList<NavItem> For(Actor me, DeskNumbers.Numbers? numbers)
    {
        var decides = Deciding.Any(permission => me.May(permission));
        var writes = me.May(Permission.Draft) || decides;
        NavItem[] places =
        [
            .. When(me.May(Permission.ReadInbox), new NavItem("Inbox", "/desk/inbox", Glyph.Inbox, "i") { Count = numbers?.Inbox?.Open, Hot = numbers?.Inbox?.Emergencies > 0 }),
            .. When(writes, new NavItem("Publishing", "/desk/publishing", Glyph.Send, "p")),
            .. When(decides, new NavItem("Approvals", "/desk/approvals", Glyph.Approve, "a") { Count = numbers?.Approvals }),
            .. When(writes, new NavItem("Calendar", "/desk/calendar", Glyph.Calendar, "c")),
            new NavItem("Channels", "/desk/channels", Glyph.Plug),
            .. When(me.May(Permission.ManagePeople), new NavItem("People", "/desk/people", Glyph.People)),
            .. When(me.May(Permission.ReadAudit), new NavItem("History", "/desk/history", Glyph.History)),
            new NavItem("Settings", "/desk/settings", Glyph.Settings),
        ];

        // A phone's bar holds the first few; the rest is behind More.
        return [.. places.Select((place, order) => place with { Pinned = order < OnAPhone })];
    }

    private static NavItem[] When(bool open, NavItem item) => open ? [item] : [];
}
