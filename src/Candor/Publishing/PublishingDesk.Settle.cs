using System.Security.Cryptography;
using Candor.Channels;
using Candor.Governance;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;

namespace Candor.Publishing;

/// <summary>What staff do about what is out, or may be out: say what they saw, take it down.</summary>
public sealed partial class PublishingDesk
{
    /// <summary>A person looked at the network, because it could not be asked: the post is there, or it is not.</summary>
    /// <param name="deliveryId">A delivery whose outcome is not confirmed.</param>
    /// <param name="url">Where it is seen; null when it is not there.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="RuleBrokenException"><c>delivery-not-unknown</c>, <c>address-not-understood</c>.</exception>
    public async Task SayWhatIsThereAsync(Guid deliveryId, Uri? url, Actor by, CancellationToken cancellationToken)
    {
        if (url is not null && (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)))
        {
            throw new RuleBrokenException("address-not-understood", "Paste the whole address of the post, from https:// on, or leave it empty when the post is not there.");
        }

        await DeliveryAsync(deliveryId, by, cancellationToken);
        var sheet = (await SendSheet.LoadAsync(db, deliveryId, cancellationToken))!;
        var found = url is null ? null : await FindAsync(sheet, url, cancellationToken);
        var now = time.Now();
        sheet.Delivery.Seen(url, found, by, now);
        if (url is not null)
        {
            await WentOut.KeepAsync(db, sheet, by, time, cancellationToken);
        }

        db.DueWork.RemoveRange(await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.SubjectId == deliveryId).ToListAsync(cancellationToken));
        await PostProgress.FollowAsync(db, sheet.Post, sheet.Delivery, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The network's own name for what a person saw, so that it can be recognised and taken down; null when the network cannot say.</summary>
    private async Task<Outcome.Published?> FindAsync(SendSheet sheet, Uri url, CancellationToken cancellationToken)
    {
        if (networks.Find(sheet.Channel.Network) is not IFindsPosts network || sheet.Delivery.BegunAt is not { } begunAt)
        {
            return null;
        }

        try
        {
            return await network.FindAsync(await accounts.OpenAsync(sheet.Channel, cancellationToken), url, begunAt.ToDateTimeOffset(), cancellationToken);
        }
        catch (CryptographicException)
        {
            // The colleague has seen it: that counts also while the channel must be connected again.
            return null;
        }
    }

    /// <summary>Takes a published post down from its network.</summary>
    /// <exception cref="RuleBrokenException"><c>delivery-not-published</c>, <c>network-cannot-delete</c>, <c>take-down-failed</c>.</exception>
    public async Task TakeDownAsync(Guid deliveryId, string reason, Actor by, CancellationToken cancellationToken)
    {
        var delivery = await DeliveryAsync(deliveryId, by, cancellationToken);
        if (delivery.State != DeliveryState.Published)
        {
            throw new RuleBrokenException("delivery-not-published", $"This is {StateWords.Of(delivery.State)}: only what is published can be taken down.");
        }

        if (delivery.PublishedId is null)
        {
            throw new RuleBrokenException("take-down-failed", "A colleague saw it there, but the network does not tell which post it is. Take it down there by hand.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("reason-missing", "Say why it is taken down. It stays in the history.");
        }

        var channel = await db.Channels.AsNoTracking().SingleAsync(one => one.Id == delivery.ChannelId, cancellationToken);
        if (networks.Find(channel.Network) is not IDeletes network)
        {
            throw new RuleBrokenException("network-cannot-delete", "This network lets nobody delete through it. Take it down there by hand.");
        }

        var deletion = await network.DeleteAsync(await accounts.OpenAsync(channel, cancellationToken), delivery.PublishedId, cancellationToken);
        if (!deletion.Gone)
        {
            throw new RuleBrokenException("take-down-failed", $"It is still there: {deletion.Fault?.Detail ?? "the network gave no reason"}. Try again, or take it down there by hand.");
        }

        var post = await LoadAsync(delivery.PostId, cancellationToken);
        var now = time.Now();
        delivery.Deleted(by, reason, now);
        await PostProgress.FollowAsync(db, post, delivery, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
