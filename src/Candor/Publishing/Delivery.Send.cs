using Candor.Governance;
using Candor.Networks;
using NodaTime;

namespace Candor.Publishing;

/// <summary>
/// The life of a send. The attempt is recorded before the call; what the call said is recorded after; in between only the
/// network knows, and it is asked before anything is sent again.
/// </summary>
public sealed partial class Delivery
{
    /// <summary>Tries after which a person is asked.</summary>
    public const int MaxAttempts = 12;

    /// <summary>How far the clocks of two nodes may be apart.</summary>
    public static readonly Duration ClockMargin = Duration.FromSeconds(30);

    private static readonly Duration ShortestPause = Duration.FromSeconds(2);
    private static readonly Duration LongestPause = Duration.FromMinutes(5);

    /// <summary>Records that a call is about to be made.</summary>
    internal DeliveryAttempt Begin(Guid attemptId, string node, Duration timeLimit, Instant now)
    {
        if (State is not DeliveryState.Waiting)
        {
            throw new RuleBrokenException("delivery-not-waiting", $"This delivery is {StateWords.Of(State)}.");
        }

        BegunAt ??= now;
        Attempts++;
        LeaseUntil = now + timeLimit + ClockMargin;
        State = DeliveryState.Sending;
        Happened("attempt begun", Actor.Candor, now, null, ("attempt", Attempts), ("node", node));
        return new DeliveryAttempt { Id = attemptId, DeliveryId = Id, ChannelId = ChannelId, Number = Attempts, Node = node, BegunAt = now };
    }

    /// <summary>
    /// Whether what attempt number <paramref name="attempt"/> ended with still counts. It may come late: another owner has
    /// taken over, a person has decided. That something is out is always worth knowing; everything else counts only while
    /// nothing newer is known.
    /// </summary>
    internal bool StillCounts(Outcome outcome, int attempt)
        => outcome is Outcome.Published ? State is not (DeliveryState.Published or DeliveryState.Deleted) : IsUnsettled && Attempts == attempt;

    /// <summary>Records what the network said. Returns when to look again; null when it is settled.</summary>
    internal Instant? End(Outcome outcome, Instant now)
    {
        switch (outcome)
        {
            case Outcome.Published published:
                Publish(published, "published", now);
                return null;
            case Outcome.Pending:
                Move(DeliveryState.Pending, "The network took it and is still working on it.", now);
                return now + ShortestPause;
            case Outcome.Refused refused:
                Move(DeliveryState.Refused, $"{refused.Reason}: {refused.Detail}", now);
                return null;
            case Outcome.NeedsReconnecting needs:
                Move(DeliveryState.NeedsReconnecting, needs.Detail, now);
                return null;
            case Outcome.RetryLater later when Attempts < MaxAttempts:
                Move(DeliveryState.Waiting, later.Detail, now);
                return now + Max(Duration.FromTimeSpan(later.After), Duration.FromSeconds(1));
            case Outcome.RetryLater later:
                Hold($"The network asked to wait {Attempts} times: {later.Detail}", now);
                return null;
            case Outcome.Unknown unknown:
                Move(DeliveryState.Unknown, unknown.Detail, now);
                return now + ShortestPause;
            default:
                throw new InvalidOperationException($"Outcome {outcome.GetType().Name} has no rule.");
        }
    }

    /// <summary>Records what the network said when it was asked about an earlier attempt.</summary>
    /// <param name="said">What it said.</param>
    /// <param name="begunAt">When the newest attempt began: the longer ago, the longer until it is asked again.</param>
    /// <param name="now">When it said so.</param>
    internal Instant? ReadBackSaid(ReadBack said, Instant begunAt, Instant now)
    {
        if (said is ReadBack.CannotTell same && State != DeliveryState.Sending && Detail == same.Detail)
        {
            // Nothing new: the history keeps what changed, not how often somebody asked.
            return now + PauseAfter(now - begunAt);
        }

        ReadBacks++;
        switch (said)
        {
            case ReadBack.Found found:
                Publish(found.Published, "found on the network", now);
                return null;
            case ReadBack.Absent when Attempts < MaxAttempts:
                Move(DeliveryState.Waiting, "The network does not have it: it is sent again.", now);
                return now;
            case ReadBack.Absent:
                Hold($"It was sent {Attempts} times and never arrived.", now);
                return null;
            case ReadBack.CannotTell cannot:
                NotConfirmed(cannot, now);
                return now + PauseAfter(now - begunAt);
            default:
                throw new InvalidOperationException($"Answer {said.GetType().Name} has no rule.");
        }
    }

    /// <summary>Stops it and asks a person.</summary>
    internal void Hold(string why, Instant now) => Move(DeliveryState.Held, why, now);

    /// <summary>It will not be sent.</summary>
    internal void Cancel(Actor by, string reason, Instant now)
    {
        (State, Detail) = (DeliveryState.Cancelled, reason);
        Happened("cancelled", by, now, reason);
    }

    /// <summary>A person says: send it all the same.</summary>
    internal void Release(Actor by, string reason, Instant latest, Instant now)
    {
        if (State is not (DeliveryState.Held or DeliveryState.NeedsReconnecting))
        {
            throw new RuleBrokenException("delivery-not-held", $"This delivery is {StateWords.Of(State)}, not held.");
        }

        (State, LatestAt, Detail) = (DeliveryState.Waiting, latest, "");
        Happened("released", by, now, reason);
    }

    /// <summary>A person looked on the network: it is there, or it is not and will not be sent again by itself.</summary>
    /// <param name="url">Where it is; null when it is not there.</param>
    /// <param name="found">What the network says lies there; null when it cannot say.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="now">When.</param>
    internal void Seen(Uri? url, Outcome.Published? found, Actor by, Instant now)
    {
        if (State is not (DeliveryState.Unknown or DeliveryState.Pending))
        {
            throw new RuleBrokenException("delivery-not-unknown", $"This delivery is {StateWords.Of(State)}: there is nothing to settle.");
        }

        if (url is null)
        {
            (State, Detail, LeaseUntil) = (DeliveryState.Held, "A colleague looked: it is not there. Send it again, or drop it.", null);
            Happened("seen missing", by, now);
            return;
        }

        (PublishedId, PublishedVersion, PublishedUrl, PublishedAt) = (found?.Id, found?.Version, url.ToString(), now);
        (State, Detail, LeaseUntil) = (DeliveryState.Published, "", null);
        Happened("seen published", by, now, null, ("url", PublishedUrl));
    }

    internal void Deleted(Actor by, string reason, Instant now)
    {
        (State, Detail) = (DeliveryState.Deleted, reason);
        Happened("deleted", by, now, reason);
    }

    private void Publish(Outcome.Published published, string action, Instant now)
    {
        (PublishedId, PublishedVersion, PublishedUrl, PublishedAt) = (published.Id, published.Version, published.Url?.ToString(), now);
        (State, Detail, LeaseUntil) = (DeliveryState.Published, "", null);
        Happened(action, Actor.Candor, now, null, ("url", PublishedUrl));
    }

    private void Move(DeliveryState state, string detail, Instant now)
    {
        (State, Detail) = (state, detail);
        Happened(StateWords.Of(state), Actor.Candor, now, detail);
    }

    private void NotConfirmed(ReadBack.CannotTell cannot, Instant now)
    {
        if (State == DeliveryState.Sending)
        {
            Move(DeliveryState.Unknown, cannot.Detail, now);
            return;
        }

        Detail = cannot.Detail;
        Happened("not confirmed", Actor.Candor, now, cannot.Detail);
    }

    // Half as long again each time: an unknown outcome is settled soon where the network can tell.
    private static Duration PauseAfter(Duration age) => Min(Max(age / 2, ShortestPause), LongestPause);

    private static Duration Min(Duration one, Duration other) => one < other ? one : other;

    private static Duration Max(Duration one, Duration other) => one > other ? one : other;
}
