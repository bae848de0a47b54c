using Candor.Channels;
using Candor.Networks;

namespace Candor.Web.Features.Publishing;

/// <summary>A channel that a post can go to, with the limits that hold there.</summary>
public sealed record PostChannel(Channel Channel, NetworkDescriptor Limits);
