using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Events of a user, as server-sent events or over a WebSocket (docs: methods/streaming).</summary>
internal static class LocalMastodonStreaming
{
    public static void MapStreaming(this WebApplication app, LocalMastodonStore store)
    {
        app.MapGet("/api/v1/streaming/health", () => "OK");
        app.MapGet("/api/v1/streaming/user", (HttpContext context) => EventsAsync(store, context));
        app.MapGet("/api/v1/streaming", (HttpContext context) => SocketAsync(store, context));
    }

    private static async Task EventsAsync(LocalMastodonStore store, HttpContext context)
    {
        if (!store.Rules.ServerSentEvents)
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        await WriteAsync(context, ":)\n");
        await foreach (var (name, payload) in store.Listen(context.User()).ReadAllAsync(context.RequestAborted))
        {
            await WriteAsync(context, $":thump\nevent: {name}\ndata: {Text(payload)}\n\n");
        }
    }

    private static async Task SocketAsync(LocalMastodonStore store, HttpContext context)
    {
        if (store.Rules.ServerSentEvents || !context.WebSockets.IsWebSocketRequest || context.Request.Query["stream"] != "user")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var inAddress = context.Request.Query.ContainsKey("access_token");
        store.SocketsAsked.Enqueue(inAddress);
        if (store.Rules.SocketFault is not null || (store.Rules.SocketTokenInAddress && !inAddress))
        {
            context.Response.StatusCode = store.Rules.SocketFault ?? 401;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await foreach (var (name, payload) in store.Listen(context.User()).ReadAllAsync(context.RequestAborted))
        {
            var message = JsonSerializer.SerializeToUtf8Bytes(new { stream = new[] { "user" }, @event = name, payload = Text(payload) });
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private static string Text(object payload) => payload as string ?? JsonSerializer.Serialize(payload);

    private static async Task WriteAsync(HttpContext context, string text)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
