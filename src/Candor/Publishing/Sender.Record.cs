using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Recording what the network said, with everything that follows from it, in one transaction.</summary>
public sealed partial class Sender
{
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="stillSo">Whether what was learned still fits: another owner may have settled it meanwhile, and that stands.</param>
    /// <param name="attempt">The attempt that ended, if one did.</param>
    /// <param name="apply">Changes the delivery; answers when to look again.</param>
    /// <param name="reconnect">Set when the channel must be connected again.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    private async Task RecordAsync(
        Guid deliveryId, Func<Delivery, bool> stillSo, (Guid Id, string Outcome)? attempt, Func<Delivery, Instant, Instant?> apply, Outcome.NeedsReconnecting? reconnect, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await TryRecordAsync(deliveryId, stillSo, attempt, apply, reconnect, cancellationToken);
                return;
            }
            catch (Exception clash) when (clash is StaleException or DbUpdateException && tries < 8)
            {
                // The post, the conversation or the item was touched at the same moment: read again and record on top.
            }
        }
    }

    private async Task TryRecordAsync(
        Guid deliveryId, Func<Delivery, bool> stillSo, (Guid Id, string Outcome)? attempt, Func<Delivery, Instant, Instant?> apply, Outcome.NeedsReconnecting? reconnect, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await SendSheet.LoadAsync(db, deliveryId, cancellationToken) is not { } sheet)
        {
            return;
        }

        var now = time.Now();
        if (attempt is { } ended)
        {
            var row = await db.DeliveryAttempts.SingleAsync(one => one.Id == ended.Id, cancellationToken);
            (row.EndedAt, row.Outcome) = (now, ended.Outcome);
        }

        if (stillSo(sheet.Delivery))
        {
            if (reconnect is not null)
            {
                sheet.Channel.NeedsReconnecting(reconnect.Detail, now);
            }

            await RescheduleAsync(db, sheet.Delivery, apply(sheet.Delivery, now), cancellationToken);
            if (sheet.Delivery.State == DeliveryState.Published)
            {
                await WentOut.KeepAsync(db, sheet, Actor.Candor, time, cancellationToken);
            }

            await PostProgress.FollowAsync(db, sheet.Post, sheet.Delivery, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        drill.Reach(SendPoints.BeforeOutcomeStored);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task RescheduleAsync(CandorDb db, Delivery delivery, Instant? next, CancellationToken cancellationToken)
    {
        var work = await db.DueWork.SingleOrDefaultAsync(one => one.Kind == DueWorkKind.Send && one.SubjectId == delivery.Id, cancellationToken);
        if (next is { } at && work is not null)
        {
            work.DueAt = at;
        }
        else if (next is { } later)
        {
            db.DueWork.Add(new DueWork { Kind = DueWorkKind.Send, SubjectId = delivery.Id, OwnerId = delivery.ChannelId, DueAt = later });
        }
        else if (work is not null)
        {
            db.DueWork.Remove(work);
        }
    }

    private async Task LookAgainAsync(Guid deliveryId, Instant at, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.SubjectId == deliveryId)
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.DueAt, at), cancellationToken);
    }
}
