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
                await StepAsync(deliveryId, node, cancellationToken);
            }
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
        var now = time.Now();
        var network = networks.Find(sheet.Channel.Network);
        var verdict = await PreflightAsync(db, sheet, network, now, cancellationToken);
        if (verdict is not null)
        {
            await RecordAsync(sheet.Delivery.Id, delivery => delivery.State == DeliveryState.Waiting, null, (delivery, _) => verdict(delivery), null, cancellationToken);
            return;
        }

        var attempt = sheet.Delivery.Begin(time.NewId(), node, Duration.FromTimeSpan(ChannelLimits.Of(sheet.Channel, network!.Descriptor).SendTimeLimit), now);
        db.DeliveryAttempts.Add(attempt);
        sheet.Post.Follow(await StatesAsync(db, sheet.Delivery, cancellationToken), now);
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
        var outcome = await drill.DuringAsync(SendPoints.DuringCall, CallAsync((IPublishes)network, sheet));
        logger.AttemptEnded(sheet.Delivery.Id, sheet.Channel.Id, outcome.GetType().Name);
        if (outcome is Outcome.Published)
        {
            drill.Reach(SendPoints.AfterAccepted);
        }

        await RecordAsync(
            sheet.Delivery.Id, delivery => delivery.State != DeliveryState.Published, (attempt.Id, outcome.GetType().Name), (delivery, at) => delivery.End(outcome, at), outcome as Outcome.NeedsReconnecting, cancellationToken);
    }

    // Not cancelled when the program stops: a call that has begun is finished, or its time limit ends it.
    private async Task<Outcome> CallAsync(IPublishes network, SendSheet sheet)
    {
        using var limit = new CancellationTokenSource(ChannelLimits.Of(sheet.Channel, network.Descriptor).SendTimeLimit, time);
        try
        {
            var account = await accounts.OpenAsync(sheet.Channel, limit.Token);
            var outgoing = await sheet.ToOutgoingAsync(media, limit.Token);
            return outgoing is null
                ? new Outcome.Refused(RefusedReason.MediaNotAccepted, "A picture is no longer in the media store.")
                : await network.PublishAsync(account, outgoing, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new Outcome.Unknown("The network did not answer in time.");
        }
#pragma warning disable CA1031 // Whatever a connector throws, the call may have happened: that is what "unknown" says.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.ConnectorFailed(sheet.Delivery.Id, failure.GetType().Name);
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

        ReadBack said;
        if (network is not IReadsBack reads || sheet.Version is null)
        {
            said = new ReadBack.CannotTell("This network cannot be asked: look there and say what you see.");
        }
        else if (await sheet.ToOutgoingAsync(media, cancellationToken) is not { } outgoing)
        {
            said = new ReadBack.CannotTell("A picture is no longer in the media store: look at the network and say what you see.");
        }
        else
        {
            said = await reads.ReadBackAsync(await accounts.OpenAsync(sheet.Channel, cancellationToken), outgoing, cancellationToken);
        }

        logger.ReadBackAnswered(sheet.Delivery.Id, sheet.Channel.Id, said.GetType().Name);
        await RecordAsync(
            sheet.Delivery.Id, delivery => delivery.IsUnsettled && delivery.Attempts == sheet.Delivery.Attempts, null, (delivery, at) => delivery.ReadBackSaid(said, at), null, cancellationToken);
    }
}
