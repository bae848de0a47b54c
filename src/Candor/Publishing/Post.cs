using Candor.Governance;
using NodaTime;

namespace Candor.Publishing;

/// <summary>
/// Something that we mean to say in public: a post with a version per channel, or a reply to somebody. What is approved is
/// the hash of exactly what will be sent; any edit voids it.
/// </summary>
public sealed partial class Post : Audited
{
    public PostKind Kind { get; private set; }

    /// <summary>What colleagues know it by; not sent.</summary>
    public string Title { get; private set; } = "";

    public PostState State { get; private set; }

    public Guid AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public Guid LastEditorId { get; private set; }

    /// <summary>The conversation a reply belongs to; null for a post.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>The item a reply answers; null for a post.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>Whether the conversation closes as answered in public once the reply is out.</summary>
    public bool CloseWhenSent { get; private set; }

    /// <summary>The zone the time was chosen in (IANA).</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The wall-clock time that was chosen; null to go out as soon as it is approved.</summary>
    public LocalDateTime? LocalAt { get; private set; }

    /// <summary>The instant that <see cref="LocalAt"/> means.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>How late it may still be sent by itself, in minutes; later a person is asked.</summary>
    public int MaxLatenessMinutes { get; private set; }

    /// <summary>SHA-256 in hex of exactly what will be sent (<see cref="ContentHash"/>).</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash that was sent to review; null outside of review.</summary>
    public string? ReviewHash { get; private set; }

    public Instant? ReviewAskedAt { get; private set; }

    /// <summary>Who gave the last approval that it needed.</summary>
    public Guid? ApprovedBy { get; private set; }

    public string? ApprovedByName { get; private set; }

    public Instant? ApprovedAt { get; private set; }

    /// <summary>The hash that was approved; only exactly this may be sent.</summary>
    public string? ApprovedHash { get; private set; }

    public Instant? ApprovalExpiresAt { get; private set; }

    public string? ChangesWanted { get; private set; }

    public Instant CreatedAt { get; private set; }

    public Instant ChangedAt { get; private set; }

    public List<PostVersion> Versions { get; } = [];

    public List<PostMedia> Media { get; } = [];

    /// <summary>The approvals it needs, with who gave them; empty outside of review and after an edit.</summary>
    public List<ApprovalSlot> Slots { get; } = [];
}
