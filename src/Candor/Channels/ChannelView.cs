using Candor.Networks;

namespace Candor.Channels;

/// <summary>A channel with its health and the limits that hold for it.</summary>
public sealed record ChannelView(Channel Channel, ChannelHearing? Hearing, NetworkDescriptor? Limits);
