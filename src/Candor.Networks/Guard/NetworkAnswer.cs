using System.Text.Json;

namespace Candor.Networks.Guard;

/// <summary>What came of one call: an answer that was understood, or a fault.</summary>
public sealed record NetworkAnswer
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromMinutes(1);

    /// <summary>The HTTP status; 0 when no answer came.</summary>
    public int Status { get; init; }

    /// <summary>Why the call did not work; null when it did.</summary>
    public NetworkFault? Fault { get; init; }

    /// <summary>The parsed JSON, of errors too; undefined when there is none.</summary>
    public JsonElement Json { get; init; }

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Media type of the body; null when there is none.</summary>
    public string? ContentType { get; init; }

    /// <summary>Headers of the answer by name, whatever the case; several values are joined by comma and space.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the answer came from, after redirects; null when no answer came.</summary>
    public Uri? Address { get; init; }

    /// <summary>What is left of the server's rate limit; null when it does not say.</summary>
    public RateBudget? Budget { get; init; }

    /// <summary>
    /// Whether the network may have acted although the call failed: the request left whole or in part and no clear
    /// "no" came back. False is certain, true is a doubt.
    /// </summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>
    /// The outcome of a send that failed, in plain HTTP terms. A network that has words of its own for an error (too long,
    /// target gone) looks at <see cref="Json"/> first. Only for an answer with a <see cref="Fault"/>.
    /// </summary>
    public Outcome ToOutcome()
    {
        var fault = Fault ?? throw new InvalidOperationException("The call worked: its outcome is the network's to say.");
        if (MayHaveArrived)
        {
            return new Outcome.Unknown(fault.Detail);
        }

        return fault.Kind switch
        {
            FaultKind.NeedsReconnecting => new Outcome.NeedsReconnecting(fault.Detail),
            FaultKind.AddressBlocked => new Outcome.Refused(RefusedReason.AddressBlocked, fault.Detail),
            FaultKind.NotFound => new Outcome.Refused(RefusedReason.TargetGone, fault.Detail),
            FaultKind.Refused when Status == 403 => new Outcome.Refused(RefusedReason.NotAllowed, fault.Detail),
            FaultKind.Refused when Status == 413 => new Outcome.Refused(RefusedReason.MediaTooLarge, fault.Detail),
            FaultKind.Refused when Status == 415 => new Outcome.Refused(RefusedReason.MediaNotAccepted, fault.Detail),
            FaultKind.Refused or FaultKind.NotSupported => new Outcome.Refused(RefusedReason.Other, fault.Detail),
            FaultKind.RateLimited or FaultKind.Unreachable or FaultKind.TimedOut or FaultKind.ServerError
                or FaultKind.AnswerTooLarge or FaultKind.AnswerNotUnderstood
                => new Outcome.RetryLater(fault.RetryAfter ?? UsualPause, fault.Detail),
        };
    }
}
