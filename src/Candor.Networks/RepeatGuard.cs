namespace Candor.Networks;

/// <summary>How a network keeps a repeated send from doubling.</summary>
public enum RepeatGuard
{
    /// <summary>Nothing: after a doubt the outcome is read back before anything is sent again.</summary>
    ReadBackOnly,

    /// <summary>The network keeps an idempotency key for a while.</summary>
    IdempotencyKey,

    /// <summary>The record's own key is derived from the send, so the same send is the same record for ever.</summary>
    DeterministicKey,
}
