using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>Sets when the desk is staffed.</summary>
public sealed class StaffedHoursDesk(CandorDb db, TimeProvider time)
{
    /// <summary>Keeps the hours; deadlines that are set from now on run in them.</summary>
    /// <exception cref="RuleBrokenException"><c>hours-empty</c>, <c>hours-overlap</c>, <c>zone-unknown</c>.</exception>
    public async Task SetAsync(StaffedHours hours, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageOrganisation);
        hours.Check();
        var organisation = await db.Organisations.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("organisation yet");
        organisation.SetStaffedHours(hours.ToJson(), by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }
}
