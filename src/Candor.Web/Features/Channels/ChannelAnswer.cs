using Candor.Channels;
using NodaTime;

namespace Candor.Web.Features.Channels;

/// <summary>A channel as the API gives it, without its secrets.</summary>
internal sealed record ChannelAnswer(
    Guid Id, string Network, string Name, string Handle, ChannelState State, Instant StateSince, string StateDetail, Instant? SignInEndsAt, Instant? LastHeardAt, Instant? FailingSince, string? Fault, long Items, int? TextLimit)
{
    public static ChannelAnswer Of(ChannelView view) => new(
        view.Channel.Id, view.Channel.Network, view.Channel.Name, view.Channel.Handle, view.Channel.State, view.Channel.StateSince, view.Channel.StateDetail, view.Channel.SignInEndsAt,
        view.Hearing?.LastHeardAt, view.Hearing?.FailingSince, view.Hearing?.Fault, view.Hearing?.Items ?? 0, view.Limits?.Text.Length);
}
