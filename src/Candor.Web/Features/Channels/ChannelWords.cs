using Candor.Channels;
using Candor.Web.Look;
using NodaTime;

namespace Candor.Web.Features.Channels;

/// <summary>How a channel does, in words, and what to do about it.</summary>
internal static class ChannelWords
{
    public static (string Words, Tone Tone, string? ToDo) Of(ChannelView view, Instant now) => (view.Channel.State, view.Hearing) switch
    {
        (ChannelState.NeedsReconnecting, _) => ("Connect it again", Tone.Stop, "The network no longer lets us in. Nothing is sent or heard here until someone connects it again."),
        (ChannelState.Paused, _) => ("Paused", Tone.Plain, "Nothing is sent or heard here until someone resumes it."),
        (ChannelState.Connected, { FailingSince: not null } hearing) => ("Does not answer", Tone.Warn, $"{hearing.Fault} We try again by ourselves. What people say meanwhile arrives later; nothing is lost."),
        (ChannelState.Connected, _) when view.Channel.SignInEndsAt is { } ends && ends - now < Duration.FromDays(7) => ("Sign-in ends soon", Tone.Warn, "Connect it again before it ends, so that nothing stops."),
        (ChannelState.Connected, _) => ("Connected", Tone.Good, null),
    };
}
