using Candor.Governance;
using Candor.Language;
using NodaTime;

namespace Candor.Inbox;

/// <summary>What one or more people said in one thread, and what we do about it.</summary>
public sealed partial class Conversation : Audited
{
    public Guid ChannelId { get; private set; }

    public Guid? FacilityId { get; private set; }

    /// <summary>The network's id of the thread; one conversation per channel and thread.</summary>
    public string ThreadId { get; private set; } = "";

    /// <summary>The version of the thread's first post, for replies; null where there is none.</summary>
    public string? ThreadVersion { get; private set; }

    /// <summary>The newest thing said, shortened for the list.</summary>
    public string Preview { get; private set; } = "";

    public string AuthorHandle { get; private set; } = "";

    public string AuthorName { get; private set; } = "";

    public Networks.ItemKind Kind { get; private set; }

    /// <summary>Stars from 1 to 5 on a review; null otherwise.</summary>
    public int? Rating { get; private set; }

    public ConversationState State { get; private set; }

    public Guid? OwnerId { get; private set; }

    public Instant? ClaimedAt { get; private set; }

    public string Language { get; private set; } = "und";

    public Feeling Feeling { get; private set; }

    public Urgency Urgency { get; private set; }

    /// <summary>One bit per <see cref="Intent"/> of any item.</summary>
    public int Intents { get; private set; }

    /// <summary>One bit per <see cref="Theme"/> of any item.</summary>
    public int Themes { get; private set; }

    /// <summary>One bit per <see cref="Emergency"/> of any item.</summary>
    public int Emergencies { get; private set; }

    /// <summary>Who looked at the emergency first; null while nobody did.</summary>
    public Guid? EmergencySeenBy { get; private set; }

    public Instant? EmergencySeenAt { get; private set; }

    /// <summary>When the first item was said.</summary>
    public Instant FirstAt { get; private set; }

    /// <summary>When the newest item was said.</summary>
    public Instant LastAt { get; private set; }

    /// <summary>When the first item reached us.</summary>
    public Instant ReceivedAt { get; private set; }

    /// <summary>When a reply is due; null when none is.</summary>
    public Instant? DueAt { get; private set; }

    /// <summary>How often the deadline passed with nobody answering: 0 on time, then one step per escalation.</summary>
    public int Escalation { get; private set; }

    public Instant? FirstAnsweredAt { get; private set; }

    public ClosingKind? ClosedAs { get; private set; }

    public string? ClosingReason { get; private set; }

    public Instant? ClosedAt { get; private set; }

    public int ItemCount { get; private set; }

    /// <summary>Order in the list, highest first: emergencies nobody saw, other emergencies, urgent, the rest; newest first within.</summary>
    public long Rank { get; private set; }

    private bool EmergencyUnseen => Emergencies != 0 && EmergencySeenAt is null;

    private void Rerank()
    {
        var step = State == ConversationState.Closed ? 0 : (EmergencyUnseen, Emergencies != 0, Urgency) switch
        {
            (true, _, _) => 3,
            (_, true, _) => 2,
            (_, _, Urgency.Urgent or Urgency.Emergency) => 1,
            _ => 0,
        };
        Rank = ((long)step << RankTimeBits) + (LastAt.ToUnixTimeTicks() / 10);
    }

    /// <summary>Bits for the microseconds since 1970: enough until the year 2112.</summary>
    public const int RankTimeBits = 52;
}
