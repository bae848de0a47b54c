using Candor.Channels;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Channels;

/// <summary>The forms of the channels page. The fields of a network's form are named <c>field-KEY</c>.</summary>
internal static class ChannelsForms
{
    private const string FieldPrefix = "field-";

    public static void MapChannelsForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/desk/channels/connect", Connect);
        var one = desk.MapGroup("/desk/channels/{id:guid}");
        one.MapPost("/reconnect", Reconnect);
        one.MapPost("/pause", Pause);
        one.MapPost("/resume", Resume);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ConnectAgain>>> Connect(ChannelsDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var (network, name, fields) = (form["network"].ToString(), form["name"].ToString().Trim(), Fields(form));
        try
        {
            var channel = await desk.ConnectAsync(new ConnectRequest { Network = network, Name = name, Fields = fields }, by, cancellationToken);
            said.Done(http, $"Connected as {channel.Handle}. Listening begins within seconds.");
            return TypedResults.LocalRedirect("/desk/channels");
        }
        catch (RuleBrokenException refused)
        {
            return Again(new { Network = (string?)network, Id = (Guid?)null, Fault = new ConnectFault(name, fields, refused.Message) });
        }
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ConnectAgain>>> Reconnect(Guid id, ChannelsDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var fields = Fields(await http.Request.ReadFormAsync(cancellationToken));
        try
        {
            await desk.ReconnectAsync(id, fields, by, cancellationToken);
            said.Done(http, "Connected again.");
            return TypedResults.LocalRedirect("/desk/channels");
        }
        catch (RuleBrokenException refused)
        {
            return Again(new { Network = (string?)null, Id = (Guid?)id, Fault = new ConnectFault("", fields, refused.Message) });
        }
    }

    private static RazorComponentResult<ConnectAgain> Again(object parameters) => new(parameters) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static async Task<RedirectHttpResult> Pause(Guid id, [FromForm] string? reason, ChannelsDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.PauseAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "Paused: nothing is sent or heard here until it is resumed.");
        return TypedResults.LocalRedirect("/desk/channels");
    }

    private static async Task<RedirectHttpResult> Resume(Guid id, ChannelsDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.ResumeAsync(id, by, cancellationToken);
        said.Done(http, "Resumed.");
        return TypedResults.LocalRedirect("/desk/channels");
    }

    private static Dictionary<string, string> Fields(IFormCollection form)
        => form.Where(field => field.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).ToDictionary(field => field.Key[FieldPrefix.Length..], field => field.Value.ToString());
}
