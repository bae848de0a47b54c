using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>It is out: it is our voice, it stands in its conversation, and the conversation is answered.</summary>
internal static class WentOut
{
    /// <summary>Keeps what follows from a delivery that has just become published, in the caller's transaction.</summary>
    public static async Task KeepAsync(CandorDb db, SendSheet sheet, Actor by, TimeProvider time, CancellationToken cancellationToken)
    {
        var (channel, now) = (sheet.Channel.Id, time.Now());
        if (sheet.Delivery.PublishedId is { } known && !await db.OwnVoices.AnyAsync(voice => voice.ChannelId == channel && voice.NetworkId == known, cancellationToken))
        {
            db.OwnVoices.Add(new OwnVoice { ChannelId = channel, NetworkId = known });
        }

        if (sheet.Conversation is not { } conversation)
        {
            return;
        }

        // What a person saw, and the network cannot name, is known by its address.
        var id = sheet.Delivery.PublishedId ?? sheet.Delivery.PublishedUrl!;
        if (sheet.Version is { } version && !await db.Items.AnyAsync(item => item.ChannelId == channel && item.NetworkId == id, cancellationToken))
        {
            db.Items.Add(OurItem(sheet, version, conversation, id, time.NewId(), now));
        }

        conversation.Answered(by, now, sheet.Post.CloseWhenSent);
        var deadline = await db.DueWork.SingleOrDefaultAsync(work => work.Kind == DueWorkKind.ReplyDeadline && work.SubjectId == conversation.Id, cancellationToken);
        if (deadline is not null)
        {
            db.DueWork.Remove(deadline);
        }
    }

    private static Item OurItem(SendSheet sheet, PostVersion version, Conversation conversation, string networkId, Guid id, Instant now) => new()
    {
        Id = id,
        ConversationId = conversation.Id,
        ChannelId = sheet.Channel.Id,
        NetworkId = networkId,
        NetworkVersion = sheet.Delivery.PublishedVersion,
        InReplyToId = sheet.Answers?.NetworkId,
        Kind = ItemKind.Reply,
        Visibility = version.Visibility,
        Ours = true,
        AuthorId = sheet.Channel.AccountId,
        AuthorHandle = sheet.Channel.Handle,
        AuthorName = sheet.Post.AuthorName,
        Text = version.Text,
        Url = sheet.Delivery.PublishedUrl,
        PostedAt = now,
        ReceivedAt = now,
    };
}
