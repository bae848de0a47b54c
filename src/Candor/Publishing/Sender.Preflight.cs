using Candor.Channels;
using Candor.Database;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>The last look before a call: may exactly this go out, here, now?</summary>
public sealed partial class Sender
{
    private static readonly Duration LookAgainIn = Duration.FromSeconds(15);

    /// <summary>Null when it may go; otherwise what to do with the delivery, which answers when to look again.</summary>
    private async Task<Func<Delivery, Instant?>?> PreflightAsync(CandorDb db, SendSheet sheet, INetwork? network, Instant now, CancellationToken cancellationToken)
    {
        Func<Delivery, Instant?> Hold(string why) => delivery =>
        {
            logger.Held(delivery.Id, why);
            delivery.Hold(why, now);
            return null;
        };

        if (network is not IPublishes)
        {
            return Hold($"Nothing can be published on “{sheet.Channel.Network}”.");
        }

        if (now > sheet.Delivery.LatestAt)
        {
            return Hold("Its time has passed. Send it now, choose another time, or drop it.");
        }

        if (await db.PublishingPauses.AnyAsync(pause => pause.Active, cancellationToken))
        {
            return Hold("Everything is paused. It comes back when a person sends it.");
        }

        if (sheet.Version is null || !sheet.Post.IsApprovedNow(now) || sheet.Delivery.Hash != sheet.Post.ApprovedHash)
        {
            return Hold("It is not approved in exactly this form, or the approval ran out. Ask for approval again.");
        }

        if (sheet.Channel.State != ChannelState.Connected)
        {
            // Waits for the channel, and for its own limit of lateness.
            return _ => Instant.Min(now + LookAgainIn, sheet.Delivery.LatestAt + Duration.FromSeconds(1));
        }

        var result = await check.CheckAsync(db, sheet.Post, sheet.Answers, cancellationToken);
        return result.Stops.Count > 0 ? Hold($"The rule {result.Stops[0].Rule} stops it now. Read what it says on the post, mend it, and ask for approval again.")
            : sheet.Post.Lacks(result.Needs).Count > 0 ? Hold("The rules ask now for an approval that it does not have. Ask for approval again.")
            : null;
    }

    /// <summary>How many calls the channel's posting budget still has, and when it has more.</summary>
    private async Task<(int Room, Instant? Until)> BudgetAsync(CandorDb db, Guid channelId, Instant now, CancellationToken cancellationToken)
    {
        var key = await db.Channels.Where(channel => channel.Id == channelId).Select(channel => channel.Network).SingleOrDefaultAsync(cancellationToken);
        if (key is null || networks.Find(key)?.Descriptor.Posting is not { } budget)
        {
            return (int.MaxValue, null);
        }

        var window = Duration.FromTimeSpan(budget.Window);
        var calls = await db.DeliveryAttempts.Where(attempt => attempt.ChannelId == channelId && attempt.BegunAt > now - window)
            .OrderByDescending(attempt => attempt.BegunAt).Select(attempt => attempt.BegunAt).Take(budget.Calls).ToListAsync(cancellationToken);
        return (budget.Calls - calls.Count, calls.Count == 0 ? null : calls[^1] + window);
    }
}
