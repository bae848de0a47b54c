using System.Globalization;
using System.Text;
using Candor.Governance;
using NodaTime;

namespace Candor.Publishing;

/// <summary>How a post is reviewed. The drafter, the last editor and the approver are different people.</summary>
public sealed partial class Post
{
    /// <summary>How long an approval holds: 30 days (practice; see docs/capabilities/publishing.md).</summary>
    public static readonly Duration ApprovalLife = Duration.FromDays(30);

    /// <summary>Asks for approval of exactly what is there now. The caller has checked it against the rules.</summary>
    /// <exception cref="RuleBrokenException"><c>post-not-draft</c>, <c>post-empty</c>.</exception>
    /// <param name="slots">The approvals it needs, because of what the checks found.</param>
    /// <param name="reason">Why a warning is right as it stands; null when there was none.</param>
    /// <param name="packVersion">The rules it was checked with.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    public void AskForApproval(IReadOnlyList<ApprovalSlot> slots, string? reason, string packVersion, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        if (State is not (PostState.Draft or PostState.ChangesRequested))
        {
            throw new RuleBrokenException("post-not-draft", $"This is {StateWords.Of(State)}: only a draft can be sent to review.");
        }

        if (Versions.Count == 0 || Versions.Exists(version => !HasVisible(version.Text) && Media.Count == 0))
        {
            throw new RuleBrokenException("post-empty", Kind is PostKind.Reply ? "Write an answer first." : "Choose at least one channel and write something for each.");
        }

        if (DueAt < now)
        {
            throw new RuleBrokenException("time-passed", "The chosen time has passed already. Choose another, or leave day and time empty to send it once it is approved.");
        }

        (State, ReviewHash, ReviewAskedAt, ChangesWanted) = (PostState.InReview, Hash, now, null);
        Slots.Clear();
        Slots.AddRange(slots);
        Happened("sent to review", by, now, reason, ("hash", Hash), ("rules", packVersion), ("needs", string.Join(", ", slots.Select(slot => slot.Needs))));
    }

    /// <summary>
    /// Fills one slot for what the reviewer saw: <paramref name="seenHash"/> must be the hash on their screen. The post is approved
    /// once every slot is filled.
    /// </summary>
    /// <exception cref="RuleBrokenException"><c>same-person</c>, <c>two-approvals</c>, <c>post-changed</c>, <c>post-not-in-review</c>, <c>approver-not-a-person</c>.</exception>
    public void Approve(ApprovalSlot slot, string seenHash, Actor by, Instant now)
    {
        if (by.Kind != ActorKind.Person)
        {
            throw new RuleBrokenException("approver-not-a-person", "Only a person who is signed in can approve.");
        }

        if (State != PostState.InReview || ReviewHash is null || !Slots.Contains(slot) || !slot.IsOpen)
        {
            throw new RuleBrokenException("post-not-in-review", $"This is {StateWords.Of(State)}, not waiting for this approval.");
        }

        if (by.Id == AuthorId || by.Id == LastEditorId)
        {
            throw new RuleBrokenException("same-person", "You wrote or changed this. Someone else has to approve it.");
        }

        if (Slots.Exists(filled => filled.DecidedBy == by.Id))
        {
            throw new RuleBrokenException("two-approvals", "You gave one of its approvals already. Someone else has to give the other.");
        }

        if (seenHash != ReviewHash || Hash != ReviewHash)
        {
            throw new RuleBrokenException("post-changed", "This was changed after you opened it. Read it again and decide on what is there now.");
        }

        slot.Fill(by, now);
        Happened("approved", by, now, null, ("hash", ReviewHash), ("as", slot.Needs));
        if (!Slots.Exists(open => open.IsOpen))
        {
            (State, ApprovedBy, ApprovedByName, ApprovedAt, ApprovedHash) = (PostState.Approved, by.Id, by.Name, now, ReviewHash);
            ApprovalExpiresAt = now + ApprovalLife;
        }
    }

    /// <summary>Sends it back with what should change.</summary>
    public void AskForChanges(string what, Actor by, Instant now)
    {
        if (State != PostState.InReview)
        {
            throw new RuleBrokenException("post-not-in-review", $"This is {StateWords.Of(State)}, not waiting for approval.");
        }

        if (string.IsNullOrWhiteSpace(what))
        {
            throw new RuleBrokenException("reason-missing", "Say what should change, so that the author can mend it.");
        }

        VoidApproval();
        (State, ChangesWanted) = (PostState.ChangesRequested, what);
        Happened("changes wanted", by, now, what);
    }

    /// <summary>Takes it out of the queue before it is sent.</summary>
    public void Withdraw(string reason, Actor by, Instant now)
    {
        by.Need(Permission.Draft);
        if (!IsEditable)
        {
            throw new RuleBrokenException("post-not-editable", $"This is {StateWords.Of(State)} and cannot be withdrawn here.");
        }

        VoidApproval();
        State = PostState.Withdrawn;
        Happened("withdrawn", by, now, reason);
    }

    /// <summary>The slots that <paramref name="by"/> could fill on some channel: none for who wrote or changed it, or has filled one.</summary>
    public IEnumerable<ApprovalSlot> SlotsFor(Actor by)
        => by.Id == AuthorId || by.Id == LastEditorId || Slots.Exists(slot => slot.DecidedBy is not null && slot.DecidedBy == by.Id)
            ? []
            : Slots.Where(slot => slot.IsOpen && slot.MayBeFilledBy(by));

    // Spaces, controls and characters without a shape of their own say nothing to a reader.
    private static bool HasVisible(string text)
        => text.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    /// <summary>What was approved is exactly what is there, and the approval has not run out.</summary>
    internal bool IsApprovedNow(Instant now)
        => ApprovedHash is not null && ApprovedHash == Hash && ApprovedHash == ContentHash.Of(this) && now < ApprovalExpiresAt && Slots.TrueForAll(slot => !slot.IsOpen);

    /// <summary>Approvals that the rules ask for now and that nobody was asked for.</summary>
    internal IReadOnlyList<Permission> Lacks(IReadOnlyList<Permission> needs) => [.. needs.Where(need => !Slots.Exists(slot => slot.Needs == need || need == Permission.ApproveRoutine))];

    internal void Queued(Actor by, Instant now)
    {
        State = PostState.Scheduled;
        Happened("scheduled", by, now, null, ("due", DueAt));
    }

    /// <summary>Follows its deliveries.</summary>
    internal void Follow(IReadOnlyCollection<DeliveryState> deliveries, Instant now)
    {
        var next = StateWords.Follow(deliveries);
        if (next != State)
        {
            State = next;
            Happened(StateWords.Of(next), Actor.Candor, now);
        }
    }
}
