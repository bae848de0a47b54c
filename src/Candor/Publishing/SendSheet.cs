using Candor.Channels;
using Candor.Database;
using Candor.Inbox;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Everything one send needs, read at once.</summary>
internal sealed record SendSheet(Delivery Delivery, Post Post, PostVersion? Version, Channel Channel, Item? Answers, Conversation? Conversation)
{
    /// <summary>When the newest attempt began; null before the first.</summary>
    public Instant? LastBegunAt { get; init; }

    /// <summary>Whether it answers something that is not known here any more. Without its target it would stand alone, in front of everybody.</summary>
    public bool LostItsTarget => Post.ItemId is not null && Target() is null;

    public static async Task<SendSheet?> LoadAsync(CandorDb db, Guid deliveryId, CancellationToken cancellationToken)
    {
        var delivery = await db.Deliveries.SingleOrDefaultAsync(one => one.Id == deliveryId, cancellationToken);
        if (delivery is null)
        {
            return null;
        }

        var post = await db.Posts.Include(one => one.Versions).Include(one => one.Media).SingleAsync(one => one.Id == delivery.PostId, cancellationToken);
        var channel = await db.Channels.SingleAsync(one => one.Id == delivery.ChannelId, cancellationToken);
        var answers = post.ItemId is null ? null : await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == post.ItemId, cancellationToken);
        var conversation = post.ConversationId is null ? null : await db.Conversations.SingleOrDefaultAsync(one => one.Id == post.ConversationId, cancellationToken);
        var last = delivery.Attempts == 0 ? null : await db.DeliveryAttempts.Where(attempt => attempt.DeliveryId == deliveryId).MaxAsync(attempt => (Instant?)attempt.BegunAt, cancellationToken);
        return new SendSheet(delivery, post, post.Versions.Find(version => version.Id == delivery.VersionId), channel, answers, conversation) { LastBegunAt = last };
    }

    /// <summary>The pictures in order, read from the store by their digest; null when one is not there.</summary>
    public async Task<IReadOnlyList<OutgoingMedia>?> PicturesAsync(MediaStore store, CancellationToken cancellationToken)
    {
        var pictures = new List<OutgoingMedia>();
        foreach (var picture in Post.Media.OrderBy(one => one.Order).ThenBy(one => one.Id))
        {
            if (await store.ReadAsync(picture.Digest, cancellationToken) is not { } bytes)
            {
                return null;
            }

            pictures.Add(new OutgoingMedia(bytes, picture.ContentType, picture.AltText, picture.Width, picture.Height));
        }

        return pictures;
    }

    /// <summary>Exactly what is to be sent, once an attempt was begun.</summary>
    public OutgoingPost ToOutgoing(IReadOnlyList<OutgoingMedia> pictures) => new()
    {
        SendId = Delivery.Id,
        BegunAt = Delivery.BegunAt!.Value.ToDateTimeOffset(),
        LastBegunAt = LastBegunAt?.ToDateTimeOffset(),
        Text = Version!.Text,
        Language = Version.Language,
        ContentWarning = Version.ContentWarning,
        Visibility = Version.Visibility,
        Media = pictures,
        InReplyTo = Target(),
    };

    private ReplyTarget? Target()
    {
        if (Answers is null || Conversation is null)
        {
            return null;
        }

        var root = Conversation.ThreadId.Split('#')[0];
        return new ReplyTarget(Answers.NetworkId, Answers.NetworkVersion, root, Conversation.ThreadVersion);
    }
}
