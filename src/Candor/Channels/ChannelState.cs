namespace Candor.Channels;

/// <summary>Whether a channel works.</summary>
public enum ChannelState
{
    Connected,
    NeedsReconnecting,
    Paused,
}
