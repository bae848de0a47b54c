using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Candor.Networks.Tests.Feed;

/// <summary>A web server that serves one feed, with or without the headers that tell versions apart.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private FeedServer(WebApplication app) => this.app = app;

    public byte[] Body { get; set; } = [];

    public string? Tag { get; set; }

    public string? Modified { get; set; }

    /// <summary>The conditional headers of every request, as <c>If-None-Match|If-Modified-Since</c>.</summary>
    public List<string> Asked { get; } = [];

    public Uri Address => new(new Uri(app.Urls.Single()), "/news/feed.xml");

    public string Text
    {
        set => Body = Encoding.UTF8.GetBytes(value);
    }

    public static async Task<FeedServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new FeedServer(builder.Build());
        server.app.Run(server.ServeAsync);
        await server.app.StartAsync(cancellationToken);
        return server;
    }

    public static Account AccountOf(Uri address) => new()
    {
        Settings = new Dictionary<string, string> { ["address"] = address.AbsoluteUri },
        Secrets = new Dictionary<string, string>(),
        KeepAsync = (_, _) => Task.CompletedTask,
    };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        Asked.Add($"{context.Request.Headers.IfNoneMatch}|{context.Request.Headers.IfModifiedSince}");
        if (context.Request.Path == "/private")
        {
            context.Response.StatusCode = 401;
            return;
        }

        if ((Tag is not null && context.Request.Headers.IfNoneMatch == Tag) || (Modified is not null && context.Request.Headers.IfModifiedSince == Modified))
        {
            context.Response.StatusCode = 304;
            return;
        }

        context.Response.Headers.ETag = Tag;
        context.Response.Headers.LastModified = Modified;
        context.Response.ContentType = "application/xml";
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
