using Candor.Governance;
using NodaTime;

namespace Candor.Publishing;

/// <summary>How a post is written and changed.</summary>
public sealed partial class Post
{
    /// <summary>Default for <see cref="MaxLatenessMinutes"/>: a post that is more than this late is not sent without asking.</summary>
    public const int DefaultMaxLatenessMinutes = 60;

    /// <summary>Begins a post.</summary>
    public static Post Write(Guid id, string title, string zone, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        var post = new Post { Id = id, Kind = PostKind.Post, Title = title, Zone = zone, CreatedAt = now, MaxLatenessMinutes = DefaultMaxLatenessMinutes };
        post.WrittenBy(by, now);
        post.Happened("drafted", by, now);
        return post;
    }

    /// <summary>Begins a reply to an item of a conversation.</summary>
    public static Post Reply(Guid id, Guid conversationId, Guid itemId, Guid channelId, string zone, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        var post = new Post
        {
            Id = id, Kind = PostKind.Reply, ConversationId = conversationId, ItemId = itemId, Zone = zone, CreatedAt = now,
            CloseWhenSent = true, MaxLatenessMinutes = DefaultMaxLatenessMinutes,
        };
        post.WrittenBy(by, now);
        post.Happened("drafted", by, now, null, ("conversation", conversationId));
        return post;
    }

    /// <summary>Turns a reply to another item of the same conversation; what was approved is void with the edit that follows.</summary>
    internal void Answer(Guid itemId) => ItemId = itemId;

    /// <summary>Replaces what will be sent. Whatever was approved or asked for is void.</summary>
    /// <exception cref="RuleBrokenException"><c>post-not-editable</c>: it is on its way or out.</exception>
    public void Edit(PostContent content, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        if (!IsEditable)
        {
            throw new RuleBrokenException("post-not-editable", $"This is {StateWords.Of(State)}. What is out is corrected, not edited.");
        }

        (Title, Zone, LocalAt, DueAt) = (content.Title, content.Zone, content.LocalAt, content.DueAt);
        (MaxLatenessMinutes, CloseWhenSent) = (content.MaxLatenessMinutes, content.CloseWhenSent);
        Replace(Versions, content.Versions, version => version.ChannelId);
        Replace(Media, content.Media, media => media.Id);
        (LastEditorId, ChangedAt) = (by.Id ?? Guid.Empty, now);
        Hash = ContentHash.Of(this);
        VoidApproval();
        State = PostState.Draft;
        Happened("edited", by, now, null, ("hash", Hash));
    }

    /// <summary>Whether it may be changed: until the first send begins, and after a network refused all of it.</summary>
    public bool IsEditable
        => State is PostState.Draft or PostState.InReview or PostState.ChangesRequested or PostState.Approved or PostState.Scheduled or PostState.Held or PostState.Failed;

    private void WrittenBy(Actor by, Instant now)
    {
        (AuthorId, AuthorName, LastEditorId, ChangedAt) = (by.Id ?? Guid.Empty, by.Name, by.Id ?? Guid.Empty, now);
        Hash = ContentHash.Of(this);
    }

    private void VoidApproval()
    {
        Slots.Clear();
        (ReviewHash, ReviewAskedAt, ChangesWanted) = (null, null, null);
        (ApprovedBy, ApprovedByName, ApprovedAt, ApprovedHash, ApprovalExpiresAt) = (null, null, null, null, null);
    }

    private static void Replace<T>(List<T> kept, IReadOnlyList<T> wanted, Func<T, Guid> key)
    {
        var keys = wanted.Select(key).ToHashSet();
        kept.RemoveAll(old => !keys.Contains(key(old)) || !wanted.Contains(old));
        kept.AddRange(wanted.Where(fresh => !kept.Contains(fresh)));
    }
}
