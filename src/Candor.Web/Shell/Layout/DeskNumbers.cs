using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Shell.Layout;

/// <summary>
/// The numbers beside the places of the desk, and the organisation's zone. Read in a scope of their own: the layout and
/// its page load at the same time, and a database context serves one reader.
/// </summary>
internal sealed class DeskNumbers(IServiceScopeFactory scopes)
{
    /// <summary>Reads them for one person.</summary>
    public async Task<Numbers> ReadAsync(Actor me, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CandorDb>();
        var inbox = me.May(Permission.ReadInbox) ? await scope.ServiceProvider.GetRequiredService<InboxList>().CountsAsync(me, cancellationToken) : null;
        var approvals = await scope.ServiceProvider.GetRequiredService<PostList>().WaitingForApprovalAsync(me, cancellationToken);
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return new Numbers(inbox, approvals, organisation?.Zone ?? "UTC", organisation?.Name ?? "");
    }

    /// <param name="Inbox">Counts of the inbox; null for those who may not read it.</param>
    /// <param name="Approvals">Posts that wait for a decision.</param>
    /// <param name="Zone">The organisation's zone (IANA).</param>
    /// <param name="Organisation">Its name.</param>
    internal sealed record Numbers(InboxCounts? Inbox, int Approvals, string Zone, string Organisation);
}
