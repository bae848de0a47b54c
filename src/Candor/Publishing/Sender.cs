using System.Collections.Concurrent;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Candor.Publishing;

/// <summary>
/// Sends what is due on one channel, in order, within the network's budget. Called by the channel's one owner. The database
/// is the truth: whoever takes over reads there what was begun and asks the network what became of it.
/// </summary>
public sealed partial class Sender(
    IDbContextFactory<CandorDb> databases,
    NetworkDirectory networks,
    ChannelAccounts accounts,
    MediaStore media,
    PostCheck check,
    FaultDrill drill,
    TimeProvider time,
    ILogger<Sender> logger)
{
    private const int RowsAtOnce = 50;

    private readonly ConcurrentDictionary<Guid, int> failures = [];

    /// <summary>Works until nothing more is due. Returns when the next work is due; null when there is none.</summary>
    public async Task<Instant?> WorkAsync(Guid channelId, string node, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.Now();
            List<Guid> due;
            await using (var db = databases.CreateDbContext())
            {
                var (room, until) = await BudgetAsync(db, channelId, now, cancellationToken);
                if (room <= 0)
                {
                    return until;
                }

                due = await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.OwnerId == channelId && work.DueAt <= now)
                    .OrderBy(work => work.DueAt).ThenBy(work => work.SubjectId).Select(work => work.SubjectId).Take(Math.Min(room, RowsAtOnce)).ToListAsync(cancellationToken);
                if (due.Count == 0)
                {
                    return await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.OwnerId == channelId)
                        .MinAsync(work => (Instant?)work.DueAt, cancellationToken);
                }
            }

            foreach (var deliveryId in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await StepOrPutOffAsync(deliveryId, node, cancellationToken);
            }
        }
    }

    /// <summary>One delivery that cannot be worked on must not hold up the channel: it waits, longer each time, and the others go on.</summary>
    private async Task StepOrPutOffAsync(Guid deliveryId, string node, CancellationToken cancellationToken)
    {
        try
        {
            await StepAsync(deliveryId, node, cancellationToken);
            failures.TryRemove(deliveryId, out _);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever one delivery throws, the next ones are due as well; where the database itself is away, putting it off fails too and that passes.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            var times = failures.AddOrUpdate(deliveryId, 1, (_, before) => before + 1);
            logger.StepFailed(deliveryId, failure.GetType().Name, times);
            await LookAgainAsync(deliveryId, time.Now() + Duration.FromSeconds(Math.Min(300, 1 << Math.Min(times, 9))), cancellationToken);
        }
    }

    private async Task StepAsync(Guid deliveryId, string node, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var sheet = await SendSheet.LoadAsync(db, deliveryId, cancellationToken);
        switch (sheet?.Delivery.State)
        {
            case DeliveryState.Waiting:
                await SendAsync(db, sheet, node, cancellationToken);
                break;
            case { } when sheet.Delivery.IsUnsettled:
                await SettleAsync(sheet, cancellationToken);
                break;
            default:
                // Not when a person released it between the two looks.
                await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.SubjectId == deliveryId && !db.Deliveries.Any(one => one.Id == deliveryId && one.State == DeliveryState.Waiting))
                    .ExecuteDeleteAsync(cancellationToken);
                break;
        }
    }

    /// <summary>Checks everything once more, records the attempt, calls, records the outcome.</summary>
    private async Task SendAsync(CandorDb db, SendSheet sheet, string node, CancellationToken cancellationToken)
    {
        var network = networks.Find(sheet.Channel.Network);
        var verdict = await PreflightAsync(db, sheet, network, time.Now(), cancellationToken);
        var (cargo, lacks) = verdict is not null ? (null, "")
            : sheet.LostItsTarget ? (null, "What it answers is no longer here. Drop it, or write it again as a post of its own.")
            : await LoadCargoAsync(sheet, cancellationToken);
        if (cargo is null)
        {
            await RecordAsync(sheet.Delivery.Id, delivery => delivery.State == DeliveryState.Waiting, null, (delivery, at) => verdict is null ? Hold(delivery, lacks, at) : verdict(delivery), null, cancellationToken);
            return;
        }

        var limit = Duration.FromTimeSpan(ChannelLimits.Of(sheet.Channel, network!.Descriptor).SendTimeLimit);
        var attempt = sheet.Delivery.Begin(time.NewId(), node, limit, time.Now());
        db.DeliveryAttempts.Add(attempt);
        await PostProgress.FollowAsync(db, sheet.Post, sheet.Delivery, attempt.BegunAt, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (StaleException)
        {
            // Somebody withdrew or edited it this moment, or another owner began: look again.
            return;
        }

        logger.AttemptBegun(sheet.Delivery.Id, sheet.Channel.Id, attempt.Number);
        drill.Reach(SendPoints.BeforeCall);
        var outgoing = (sheet with { LastBegunAt = attempt.BegunAt }).ToOutgoing(cargo.Pictures);
        var outcome = await drill.DuringAsync(SendPoints.DuringCall, CallAsync((IPublishes)network, cargo.Account, outgoing, attempt.BegunAt + limit));
        logger.AttemptEnded(sheet.Delivery.Id, sheet.Channel.Id, outcome.GetType().Name);
        if (outcome is Outcome.Published)
        {
            drill.Reach(SendPoints.AfterAccepted);
        }

        // Not stopped with the program either: what the network said is known here alone.
        await RecordAsync(
            sheet.Delivery.Id, delivery => delivery.StillCounts(outcome, attempt.Number), (attempt.Id, outcome.GetType().Name), (delivery, at) => delivery.End(outcome, at), outcome as Outcome.NeedsReconnecting, CancellationToken.None);
    }

    // Not cancelled when the program stops: a call that has begun is finished, or its time limit ends it. The limit counts
    // from the beginning that is recorded, for that is what other nodes count from.
    private async Task<Outcome> CallAsync(IPublishes network, Account account, OutgoingPost outgoing, Instant until)
    {
        var left = until - time.Now();
        if (left <= Duration.Zero)
        {
            return new Outcome.RetryLater(TimeSpan.Zero, "This node was held up and called nobody in time.");
        }

        using var limit = new CancellationTokenSource(left.ToTimeSpan(), time);
        try
        {
            return await network.PublishAsync(account, outgoing, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new Outcome.Unknown("The network did not answer in time.");
        }
#pragma warning disable CA1031 // Whatever a connector throws, the call may have happened: that is what "unknown" says.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.ConnectorFailed(outgoing.SendId, failure.GetType().Name);
            return new Outcome.Unknown("The connector failed in the middle of the call.");
        }
    }

    /// <summary>An attempt was begun and its outcome is not known: the network is asked.</summary>
    private async Task SettleAsync(SendSheet sheet, CancellationToken cancellationToken)
    {
        var network = networks.Find(sheet.Channel.Network);
        var now = time.Now();
        var guard = network is null ? RepeatGuard.ReadBackOnly : ChannelLimits.Of(sheet.Channel, network.Descriptor).RepeatGuard;
        if (guard == RepeatGuard.ReadBackOnly && sheet.Delivery.LeaseUntil > now)
        {
            // Its own request may still be under way and nothing would keep a second one from doubling it.
            await LookAgainAsync(sheet.Delivery.Id, sheet.Delivery.LeaseUntil.Value, cancellationToken);
            return;
        }

        var said = await AskAsync(sheet, network, cancellationToken);
        logger.ReadBackAnswered(sheet.Delivery.Id, sheet.Channel.Id, said.GetType().Name);
        var begunAt = sheet.LastBegunAt ?? now;
        await RecordAsync(
            sheet.Delivery.Id, delivery => delivery.IsUnsettled && delivery.Attempts == sheet.Delivery.Attempts, null, (delivery, at) => delivery.ReadBackSaid(said, begunAt, at), null, cancellationToken);
    }
}
