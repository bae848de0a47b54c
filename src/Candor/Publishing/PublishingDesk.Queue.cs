using Candor.Governance;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>What staff do with what is on its way: release, drop, pause everything, resume.</summary>
public sealed partial class PublishingDesk
{
    /// <summary>Sends a held delivery after all.</summary>
    public async Task ReleaseAsync(Guid deliveryId, string reason, Actor by, CancellationToken cancellationToken)
    {
        var delivery = await DeliveryAsync(deliveryId, by, cancellationToken);
        var post = await LoadAsync(delivery.PostId, cancellationToken);
        var now = time.Now();
        delivery.Release(by, reason, now + Duration.FromMinutes(post.MaxLatenessMinutes), now);
        if (!await db.DueWork.AnyAsync(work => work.Kind == DueWorkKind.Send && work.SubjectId == deliveryId, cancellationToken))
        {
            db.DueWork.Add(new DueWork { Kind = DueWorkKind.Send, SubjectId = deliveryId, OwnerId = delivery.ChannelId, DueAt = now });
        }

        await PostProgress.FollowAsync(db, post, delivery, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Drops a delivery that has not been sent.</summary>
    public async Task DropAsync(Guid deliveryId, string reason, Actor by, CancellationToken cancellationToken)
    {
        var delivery = await DeliveryAsync(deliveryId, by, cancellationToken);
        if (delivery.State is not (DeliveryState.Waiting or DeliveryState.Held or DeliveryState.NeedsReconnecting))
        {
            throw new RuleBrokenException("delivery-not-waiting", $"This delivery is {StateWords.Of(delivery.State)} and cannot be dropped.");
        }

        var post = await LoadAsync(delivery.PostId, cancellationToken);
        var now = time.Now();
        delivery.Cancel(by, reason, now);
        db.DueWork.RemoveRange(await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.SubjectId == deliveryId).ToListAsync(cancellationToken));
        await PostProgress.FollowAsync(db, post, delivery, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Stops everything that goes out, at once.</summary>
    public async Task PauseEverythingAsync(string reason, Actor by, CancellationToken cancellationToken)
    {
        var pause = await PauseAsync(cancellationToken);
        pause.Stop(string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("reason-missing", "Say why everything is paused.") : reason, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lets things go out again. What came due in between waits for a person, one by one.</summary>
    public async Task ResumeEverythingAsync(string reason, Actor by, CancellationToken cancellationToken)
    {
        var pause = await PauseAsync(cancellationToken);
        pause.Resume(reason, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<PublishingPause> PauseAsync(CancellationToken cancellationToken)
    {
        if (await db.PublishingPauses.SingleOrDefaultAsync(cancellationToken) is { } pause)
        {
            return pause;
        }

        pause = PublishingPause.Begin(time.Now());
        db.PublishingPauses.Add(pause);
        return pause;
    }

    private async Task<Delivery> DeliveryAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var delivery = await db.Deliveries.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("delivery");
        var facility = await db.Channels.Where(channel => channel.Id == delivery.ChannelId).Select(channel => channel.FacilityId).SingleAsync(cancellationToken);
        by.Need(Permission.Publish, delivery.ChannelId, facility);
        return delivery;
    }
}
