using System.Text.Json;
using Candor.Networks;

namespace Candor.Channels;

/// <summary>The limits that hold for a channel: those its server announced when it was connected, else the network's own.</summary>
public static class ChannelLimits
{
    public static NetworkDescriptor Of(Channel channel, NetworkDescriptor network)
        => channel.Limits is null ? network : JsonSerializer.Deserialize<NetworkDescriptor>(channel.Limits) ?? network;
}
