using System.CommandLine;
using System.Globalization;
using Candor.Channels;

namespace Candor.Web.CommandLine;

/// <summary><c>network list</c>: what is connected, and how it does.</summary>
internal static class NetworkListVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("list", "Lists what is connected and how it does.")
        {
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseExistingAsync(terminal, parsed, async (services, stopping) =>
        {
            var channels = await services.GetRequiredService<ChannelsDesk>().ListAsync(stopping);
            await Says.AnswerAsync(
                terminal,
                parsed,
                channels.Count == 0 ? "Nothing is connected yet. Try: candor network connect --help" : string.Join('\n', channels.Select(Row)),
                channels.Select(one => new
                {
                    id = one.Channel.Id,
                    network = one.Channel.Network,
                    name = one.Channel.Name,
                    handle = one.Channel.Handle,
                    state = RowState(one.Channel.State),
                    detail = one.Channel.StateDetail,
                    last_heard = one.Hearing?.LastHeardAt?.ToString(),
                    fault = one.Hearing?.Fault,
                    items = one.Hearing?.Items ?? 0,
                }));
            return ExitCode.Done;
        }, cancellationToken));

    private static string Row(ChannelView one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Channel.Name,-28} {one.Channel.Network,-12} {RowState(one.Channel.State),-18} {one.Channel.Handle,-32} {(one.Hearing is { FailingSince: { } since } ? $"failing since {since}: {one.Hearing.Fault}" : one.Channel.StateDetail)}").TrimEnd();

    private static string RowState(ChannelState state) => state switch
    {
        ChannelState.Connected => "connected",
        ChannelState.NeedsReconnecting => "needs reconnecting",
        ChannelState.Paused => "paused",
    };
}
