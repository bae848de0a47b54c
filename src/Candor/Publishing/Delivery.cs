using Candor.Governance;
using Candor.Networks;
using NodaTime;

namespace Candor.Publishing;

/// <summary>One version of a post on its way to one channel: sent once, whatever happens in between.</summary>
public sealed partial class Delivery : Audited
{
    public Guid PostId { get; private set; }

    public Guid VersionId { get; private set; }

    public Guid ChannelId { get; private set; }

    /// <summary>The approved hash of the post that it belongs to.</summary>
    public string Hash { get; private set; } = "";

    public DeliveryState State { get; private set; }

    /// <summary>When it is to be sent.</summary>
    public Instant DueAt { get; private set; }

    /// <summary>After this a person is asked instead.</summary>
    public Instant LatestAt { get; private set; }

    /// <summary>When the first attempt began: record keys are derived from it, so it never changes.</summary>
    public Instant? BegunAt { get; private set; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>Until when the newest attempt can still be on its way, by the clock of any node.</summary>
    public Instant? LeaseUntil { get; private set; }

    /// <summary>Times that the network was asked what became of it and said something new.</summary>
    public int ReadBacks { get; private set; }

    public string? PublishedId { get; private set; }

    public string? PublishedVersion { get; private set; }

    public string? PublishedUrl { get; private set; }

    public Instant? PublishedAt { get; private set; }

    /// <summary>Why it is in this state, in plain words.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>Whether an attempt was begun and nobody knows yet what became of it.</summary>
    internal bool IsUnsettled => State is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Pending;

    public static Delivery Plan(Guid id, Post post, PostVersion version, Instant dueAt, Instant now)
    {
        var delivery = new Delivery
        {
            Id = id, PostId = post.Id, VersionId = version.Id, ChannelId = version.ChannelId, Hash = post.ApprovedHash!,
            DueAt = dueAt, LatestAt = dueAt + Duration.FromMinutes(post.MaxLatenessMinutes), State = DeliveryState.Waiting,
        };
        delivery.Happened("planned", Actor.Candor, now, null, ("due", dueAt));
        return delivery;
    }
}
