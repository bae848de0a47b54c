namespace Candor.Publishing;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Its time has not come, or it is to be tried again.</summary>
    Waiting,

    /// <summary>An attempt was recorded and its outcome was not.</summary>
    Sending,

    /// <summary>The network took it and has not finished.</summary>
    Pending,
    Published,
    Refused,
    NeedsReconnecting,

    /// <summary>Nobody knows whether it arrived; it is being read back.</summary>
    Unknown,

    /// <summary>A person has to decide.</summary>
    Held,
    Cancelled,
    Deleted,
}
