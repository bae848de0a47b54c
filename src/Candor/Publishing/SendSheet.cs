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
        return new SendSheet(delivery, post, post.Versions.Find(version => version.Id == delivery.VersionId), channel, answers, conversation);
    }

    /// <summary>Exactly what is to be sent. Pictures are read from the store by their digest; null when one is gone.</summary>
    public async Task<OutgoingPost?> ToOutgoingAsync(MediaStore store, CancellationToken cancellationToken)
    {
        var media = new List<OutgoingMedia>();
        foreach (var picture in Post.Media.OrderBy(one => one.Order).ThenBy(one => one.Id))
        {
            if (await store.ReadAsync(picture.Digest, cancellationToken) is not { } bytes)
            {
                return null;
            }

            media.Add(new OutgoingMedia(bytes, picture.ContentType, picture.AltText, picture.Width, picture.Height));
        }

        return new OutgoingPost
        {
            SendId = Delivery.Id,
            BegunAt = Delivery.BegunAt!.Value.ToDateTimeOffset(),
            Text = Version!.Text,
            Language = Version.Language,
            ContentWarning = Version.ContentWarning,
            Visibility = Version.Visibility,
            Media = media,
            InReplyTo = Target(),
        };
    }

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
