using Candor.Web.Shell;
using Candor.Channels;
using Candor.Governance;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Candor.Web.Features.Channels;

/// <summary>Channels for programs. Secrets go in and never come out.</summary>
internal static class ChannelsApi
{
    public static void MapChannelsApi(this IEndpointRouteBuilder api)
    {
        var channels = api.MapGroup("/channels").WithTags("channels");
        channels.MapGet("/", List).WithName("list-channels");
        channels.MapPost("/", Connect).WithName("connect-channel").Creates();
        channels.MapPost("/{id:guid}/reconnect", Reconnect).WithName("reconnect-channel");
        channels.MapPost("/{id:guid}/pause", Pause).WithName("pause-channel");
        channels.MapPost("/{id:guid}/resume", Resume).WithName("resume-channel");
    }

    private static async Task<Ok<List<ChannelAnswer>>> List(ChannelsDesk desk, CancellationToken cancellationToken)
        => TypedResults.Ok((await desk.ListAsync(cancellationToken)).Select(ChannelAnswer.Of).ToList());

    private static async Task<Created<ChannelAnswer>> Connect(ConnectRequest request, ChannelsDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var channel = await desk.ConnectAsync(request, by, cancellationToken);
        return TypedResults.Created("/api/v1/channels", ChannelAnswer.Of(new ChannelView(channel, null, desk.Limits(channel))));
    }

    private static async Task<NoContent> Reconnect(Guid id, Dictionary<string, string> fields, ChannelsDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ReconnectAsync(id, fields, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Pause(Guid id, Inbox.ReasonRequest request, ChannelsDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.PauseAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Resume(Guid id, ChannelsDesk desk, Actor by, CancellationToken cancellationToken)
    {
        await desk.ResumeAsync(id, by, cancellationToken);
        return TypedResults.NoContent();
    }
}
