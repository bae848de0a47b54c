using Candor.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Brings a post into the state that its deliveries have, of which one has just changed and is not saved yet.</summary>
internal static class PostProgress
{
    public static async Task FollowAsync(CandorDb db, Post post, Delivery changed, Instant now, CancellationToken cancellationToken)
    {
        var others = await db.Deliveries.AsNoTracking().Where(one => one.PostId == post.Id && one.Id != changed.Id).Select(one => one.State).ToListAsync(cancellationToken);
        post.Follow([.. others, changed.State], now);
    }
}
