using Candor.Governance;
using NodaTime;

namespace Candor.Inbox;

/// <summary>What staff do with a conversation.</summary>
public sealed partial class Conversation
{
    /// <summary>Makes it mine. Of any number who try at once, one wins (the row's version decides).</summary>
    /// <exception cref="RuleBrokenException"><c>already-claimed</c>, <c>conversation-closed</c>.</exception>
    public void Claim(Actor by, string? ownerName, Instant now)
    {
        by.Need(Permission.Triage, ChannelId, FacilityId);
        MustBeOpen();
        if (OwnerId == by.Id)
        {
            return;
        }

        if (OwnerId is not null)
        {
            throw new RuleBrokenException("already-claimed", $"{ownerName ?? "Somebody else"} has this one. Ask them to hand it over.");
        }

        (OwnerId, ClaimedAt, State) = (by.Id, now, ConversationState.Claimed);
        Happened("claimed", by, now);
    }

    /// <summary>Gives it back to everyone.</summary>
    public void Release(Actor by, string reason, Instant now)
    {
        by.Need(Permission.Triage, ChannelId, FacilityId);
        MustBeOpen();
        (OwnerId, ClaimedAt, State) = (null, null, ConversationState.Open);
        Happened("released", by, now, reason);
    }

    /// <summary>Gives it to a colleague.</summary>
    public void AssignTo(Guid personId, string personName, string reason, Actor by, Instant now)
    {
        by.Need(Permission.Triage, ChannelId, FacilityId);
        MustBeOpen();
        (OwnerId, ClaimedAt, State) = (personId, now, ConversationState.Claimed);
        Happened("assigned", by, now, reason, ("to", personId), ("name", personName));
    }

    /// <summary>Says that a person has looked at the emergency.</summary>
    public void SeeEmergency(Actor by, Instant now)
    {
        if (!by.MayRead(ChannelId, FacilityId))
        {
            throw new NotPermittedException(Permission.ReadInbox);
        }

        if (Emergencies == 0 || EmergencySeenAt is not null)
        {
            return;
        }

        (EmergencySeenBy, EmergencySeenAt) = (by.Id, now);
        Rerank();
        Happened("emergency seen", by, now);
    }

    /// <summary>Ends it, in one of three ways.</summary>
    /// <exception cref="RuleBrokenException"><c>emergency-unseen</c>, <c>reason-missing</c>, <c>conversation-closed</c>.</exception>
    public void Close(ClosingKind kind, string reason, Actor by, Instant now)
    {
        by.Need(Permission.Triage, ChannelId, FacilityId);
        MustBeOpen();
        if (EmergencyUnseen)
        {
            throw new RuleBrokenException("emergency-unseen", "This may be an emergency. Open it, read it and say that you have seen it before you close it.");
        }

        if (kind == ClosingKind.NoAnswerNeeded && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("reason-missing", "Say why no answer is needed, in a few words.");
        }

        (State, ClosedAs, ClosingReason, ClosedAt, DueAt) = (ConversationState.Closed, kind, reason, now, null);
        Rerank();
        Happened("closed", by, now, reason, ("as", kind.ToString()));
    }

    public void Reopen(string reason, Actor by, Instant now)
    {
        by.Need(Permission.Triage, ChannelId, FacilityId);
        if (State != ConversationState.Closed)
        {
            throw new RuleBrokenException("conversation-open", "This conversation is open already.");
        }

        (State, ClosedAs, ClosingReason, ClosedAt) = (OwnerId is null ? ConversationState.Open : ConversationState.Claimed, null, null, null);
        Rerank();
        Happened("opened again", by, now, reason);
    }

    /// <summary>A note was written; the note itself is sealed and kept apart.</summary>
    internal void Noted(Actor by, Instant now) => Happened("noted", by, now);

    /// <summary>Somebody says that the reading is wrong.</summary>
    internal void Contested(string what, Actor by, Instant now) => Happened("reading contested", by, now, what);

    private void MustBeOpen()
    {
        if (State == ConversationState.Closed)
        {
            throw new RuleBrokenException("conversation-closed", "This conversation is closed. Open it again first.");
        }
    }
}
