namespace Candor.Networks;

/// <summary>Why a network refuses a post for good.</summary>
public enum RefusedReason
{
    TextTooLong,
    MediaTooLarge,
    MediaNotAccepted,
    TargetGone,
    NotAllowed,
    Duplicate,
    AddressBlocked,
    Other,
}
