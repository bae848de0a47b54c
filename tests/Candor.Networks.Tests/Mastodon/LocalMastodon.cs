using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>
/// A small Mastodon server on loopback, written from docs.joinmastodon.org, for what no server in the test suite does:
/// deletion, idempotency, streaming, rate limits and errors. It keeps everything in memory.
/// </summary>
internal sealed class LocalMastodon : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalMastodon(WebApplication app, LocalMastodonStore store) => (this.app, Store) = (app, store);

    public LocalMastodonStore Store { get; }

    public Uri Address => new(app.Urls.Single());

    public static async Task<LocalMastodon> StartAsync(LocalMastodonRules? rules = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = new LocalMastodon(builder.Build(), new LocalMastodonStore(rules ?? new LocalMastodonRules(), time ?? TimeProvider.System));
        server.app.UseWebSockets();
        server.app.Use(server.CheckAsync);
        server.app.MapOAuth(server.Store);
        server.app.MapInstance(server.Store);
        server.app.MapAccounts(server.Store);
        server.app.MapMedia(server.Store);
        server.app.MapStatuses(server.Store);
        server.app.MapNotifications(server.Store);
        server.app.MapSearch(server.Store);
        server.app.MapStreaming(server.Store);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        server.Store.Address = server.Address;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Store.CloseStreams();
        await app.DisposeAsync();
    }

    /// <summary>Rate limits first, then whose token it is, as Mastodon does.</summary>
    private async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var token = TokenOf(context.Request);
        if (token is not null && context.Request.Path.StartsWithSegments("/api") && !await WithinRateAsync(context, token))
        {
            return;
        }

        var user = token is null ? null : Store.UserOf(token);
        if (user is null && NeedsUser(context.Request))
        {
            await Answer(context, 401, "The access token is invalid");
            return;
        }

        // Scopes as of docs api/oauth-scopes: "read" and "write" stand for all that is under them.
        if (token is not null && context.Request.Path.StartsWithSegments("/api") && !Store.Tokens[token].Scope.Split(' ').Contains(HttpMethods.IsGet(context.Request.Method) ? "read" : "write"))
        {
            await Answer(context, 403, "This action is outside the authorized scopes");
            return;
        }

        context.Items["user"] = user;
        await next(context);
    }

    private async Task<bool> WithinRateAsync(HttpContext context, string token)
    {
        var (remaining, reset) = Store.Count(token);
        context.Response.Headers["X-RateLimit-Limit"] = Store.Rules.CallsPerFiveMinutes.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Remaining"] = Math.Max(0, remaining).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-RateLimit-Reset"] = reset.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        if (remaining >= 0)
        {
            return true;
        }

        await Answer(context, 429, "Too many requests");
        return false;
    }

    private static string? TokenOf(HttpRequest request)
        => request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..]
            : request.Query["access_token"].ToString() is { Length: > 0 } query ? query : null;

    private static bool NeedsUser(HttpRequest request)
        => request.Path.StartsWithSegments("/api")
            && request.Path.Value is not ("/api/v1/apps" or "/api/v1/instance" or "/api/v2/instance" or "/api/v1/streaming/health");

    private static Task Answer(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error }, context.RequestAborted);
    }
}
