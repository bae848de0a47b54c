namespace Candor.Networks;

/// <summary>What went wrong on the way to a network.</summary>
public enum FaultKind
{
    NeedsReconnecting,
    RateLimited,
    Unreachable,
    TimedOut,
    AddressBlocked,
    AnswerTooLarge,
    AnswerNotUnderstood,
    NotFound,
    Refused,
    ServerError,
    NotSupported,
}
