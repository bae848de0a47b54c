using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>What whoever runs the server asks: is it alive, is it ready, how does it go.</summary>
internal static class Operations
{
    private const string Ready = "ready";

    private static readonly string[] SaidByProxies = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Forwarded", "Via"];

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<OperationsOptions>().BindConfiguration(OperationsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<OperationsOptions>, OperationsOptionsValidator>();
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready])
            .AddCheck<KeyRingCheck>("keys", tags: [Ready])
            .AddCheck<DiskCheck>("disk", tags: [Ready]);
        builder.AddTelemetry();
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync }).AllowAnonymous();
        routes.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous().WithMetadata(new Figures());
        routes.MapPublicFiles();
    }

    /// <summary>Figures are for this machine, or for who has the token: they say how busy a hospital is.</summary>
    public static void UseMetricsGuard(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Figures>() is null || MayRead(http))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });

    private static bool MayRead(HttpContext http)
    {
        var token = http.RequestServices.GetRequiredService<IOptions<OperationsOptions>>().Value.MetricsToken;
        if (!string.IsNullOrEmpty(token))
        {
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
        }

        // A reverse proxy on this machine speaks for somebody else. Most say so; where the settings tell of one, or of an address
        // of the desk that people use, a request without the token is not believed to be from here.
        var server = http.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value;
        return server is { Proxies.Count: 0, PublicAddress: null }
            && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && IsHere(http.Request.Host.Host)
            && !Array.Exists(SaidByProxies, http.Request.Headers.ContainsKey);
    }

    private static bool IsHere(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Task WriteAsync(HttpContext http, HealthReport report)
        => http.Response.WriteAsJsonAsync(
            new HealthAnswer(Word(report.Status), [.. report.Entries.Select(entry => new HealthLine(entry.Key, Word(entry.Value.Status), entry.Value.Description))]), http.RequestAborted);

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "ok" : "failing";
}
