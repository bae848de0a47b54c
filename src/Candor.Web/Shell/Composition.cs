using System.Text.Json;
using System.Text.Json.Serialization;
using Candor.Database;
using Candor.Networks;
using Candor.Web.Engine;
using Candor.Web.Features.Governance;
using Candor.Web.Look;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Candor.Web.Shell;

/// <summary>What the server is made of, and the way of a request through it.</summary>
internal static class Composition
{
    public static void AddCandor(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddServer(builder.Configuration);
        services.AddDatabase();
        services.AddCandorDomain();
        services.AddNetworks(guard => builder.Configuration.GetSection(ServerOptions.GuardSection).Bind(guard));
        builder.AddEngine();
        builder.AddLook();
        services.AddActors();
        builder.AddSignIn();
        services.AddApiGround();
        builder.AddOperations();
        services.AddRefusals();
        services.ConfigureHttpJsonOptions(json => Speak(json.SerializerOptions));
        services.AddValidation();
    }

    public static void UseCandor(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseLook();
        app.UseRefusals();
        app.UseRouting();
        app.UseMetricsGuard();
        app.UseAuthentication();
        app.UseBodyLimit();
        app.UseCrossSiteGuard();
        app.UseBudgets();
        app.UseAuthorization();
        app.UseFormTokens();
        app.UseIdempotency();
        app.MapCandor();
    }

    private static void AddServer(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ServerOptions>().BindConfiguration(ServerOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ServerOptions>>(Listen);
        services.AddOptions<HostOptions>().Configure<IOptions<ServerOptions>>((host, server) => host.ShutdownTimeout = server.Value.StopWithin);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ServerOptions>>(Believe);
        services.AddHttpContextAccessor();
        services.AddAntiforgery(forgery => (forgery.Cookie.Name, forgery.Cookie.SecurePolicy) = ("candor-form", CookieSecurePolicy.SameAsRequest));
    }

    private static void Listen(KestrelServerOptions kestrel, IOptions<ServerOptions> server)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = server.Value.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = server.Value.MaxConnections;
    }

    private static void Believe(ForwardedHeadersOptions forwarded, IOptions<ServerOptions> server)
    {
        forwarded.ForwardedHeaders = server.Value.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in server.Value.Proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        }
    }

    /// <summary>How JSON is spoken: enumerations as words-with-hyphens, times as ISO 8601, unknown fields refused.</summary>
    private static void Speak(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        json.RespectNullableAnnotations = true;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }
}
