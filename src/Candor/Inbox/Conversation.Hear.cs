using Candor.Governance;
using Candor.Language;
using NodaTime;

namespace Candor.Inbox;

/// <summary>How a conversation begins and grows.</summary>
public sealed partial class Conversation
{
    private const int PreviewLength = 280;

    internal static Conversation Begin(Guid id, Guid channelId, Guid? facilityId, string threadId, Instant now)
        => new() { Id = id, ChannelId = channelId, FacilityId = facilityId, ThreadId = threadId, ReceivedAt = now, FirstAt = Instant.MaxValue };

    /// <summary>Takes in something that somebody said. A closed conversation opens again.</summary>
    internal void Hear(Item item, Reading reading, string? threadVersion, Instant now)
    {
        ItemCount++;
        // The network's clock, within reason: a date in the future would stand above everything for ever.
        var saidAt = Instant.Max(Instant.Min(item.PostedAt, now), NodaConstants.UnixEpoch);
        FirstAt = Instant.Min(FirstAt, saidAt);
        var emergencies = EmergencyBits(reading);
        // An emergency that nobody has seen is what the list shows, whoever speaks after it.
        if (saidAt >= LastAt ? emergencies != 0 || !EmergencyUnseen : emergencies != 0 && Emergencies == 0)
        {
            Preview = item.Text.Length <= PreviewLength ? item.Text : Shorten(item.Text);
            (AuthorHandle, AuthorName, Kind, Rating) = (item.AuthorHandle, item.AuthorName, item.Kind, item.Rating ?? Rating);
            (Language, Feeling) = (reading.Language, reading.Sentiment.Label);
        }

        LastAt = Instant.Max(LastAt, saidAt);
        ThreadVersion ??= threadVersion;
        Intents |= Bits(reading.Intents);
        Themes |= Bits(reading.Themes);
        if ((emergencies & ~Emergencies) != 0)
        {
            // A new kind of emergency is looked at again, whoever saw the first.
            (EmergencySeenAt, EmergencySeenBy) = (null, null);
        }

        Emergencies |= emergencies;
        Urgency = (Urgency)Math.Max((int)Urgency, (int)reading.Urgency);
        var reopened = State == ConversationState.Closed;
        if (reopened)
        {
            (State, ClosedAs, ClosingReason, ClosedAt) = (OwnerId is null ? ConversationState.Open : ConversationState.Claimed, null, null, null);
        }

        Rerank();
        Happened(ItemCount == 1 ? "arrived" : reopened ? "opened again" : "said more", Actor.Candor, now, null, ("by", item.AuthorHandle));
        if (emergencies != 0)
        {
            Happened("emergency heard", Actor.Candor, now, null, ("classes", LabelBits.Of<Emergency>(emergencies).Select(emergency => emergency.ToWire()).ToArray()));
        }
    }

    internal void ExpectReplyBy(Instant? due) => (DueAt, Escalation) = (due, 0);

    internal void AssignByRule(Guid ownerId, string rule, Instant now)
    {
        (OwnerId, ClaimedAt, State) = (ownerId, now, ConversationState.Claimed);
        Happened("assigned", Actor.Candor, now, $"Rule “{rule}”", ("to", ownerId));
    }

    /// <summary>The deadline passed: one step further up.</summary>
    internal void Escalate(Instant? next, Instant now)
    {
        Escalation++;
        DueAt = next ?? DueAt;
        Happened("escalated", Actor.Candor, now, "The reply was not sent in time.", ("step", Escalation));
    }

    /// <summary>The owner stayed silent past the deadline: anyone may claim it.</summary>
    internal void ReturnToAll(Instant now)
    {
        var silent = OwnerId;
        (OwnerId, ClaimedAt, State) = (null, null, ConversationState.Open);
        Happened("returned", Actor.Candor, now, "Its owner was silent past the deadline.", ("from", silent));
    }

    /// <summary>Our reply went out.</summary>
    internal void Answered(Actor by, Instant at, bool close)
    {
        FirstAnsweredAt ??= at;
        (DueAt, Escalation) = (null, 0);
        Happened("answered", by, at);
        if (close && State != ConversationState.Closed && !EmergencyUnseen)
        {
            (State, ClosedAs, ClosedAt) = (ConversationState.Closed, ClosingKind.AnsweredInPublic, at);
            Happened("closed", by, at, null, ("as", ClosingKind.AnsweredInPublic.ToString()));
        }

        Rerank();
    }

    // A hint below one half makes it urgent, and shows under what was read; only what is more likely than not rings.
    private static int EmergencyBits(Reading reading) => Rings(reading) ? Bits([.. reading.Emergencies.Where(IsLikely)]) : 0;

    /// <summary>Whether what was read of one saying makes its conversation an emergency.</summary>
    public static bool Rings(Reading reading) => reading.Urgency == Urgency.Emergency && reading.Emergencies.Any(IsLikely);

    private static bool IsLikely(Scored<Emergency> hint) => hint.Score >= 0.5;

    private static int Bits<T>(IReadOnlyList<Scored<T>> labels)
        where T : struct, Enum
    {
        var bits = 0;
        foreach (var label in labels)
        {
            bits |= 1 << Convert.ToInt32(label.Label);
        }

        return bits;
    }

    private static string Shorten(string text)
    {
        var end = PreviewLength - 1;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }
}
