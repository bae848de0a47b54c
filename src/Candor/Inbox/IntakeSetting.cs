using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>What a batch needs to know of the organisation.</summary>
internal sealed record IntakeSetting(StaffedHours Hours, IReadOnlyList<AssignmentRule> Rules)
{
    public static async Task<IntakeSetting> LoadAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var rules = await db.AssignmentRules.AsNoTracking().OrderBy(rule => rule.Order).ToListAsync(cancellationToken);
        return new IntakeSetting(StaffedHours.Parse(organisation?.StaffedHours ?? "", organisation?.Zone ?? "UTC"), rules);
    }
}
