using Candor.Networks.Bluesky;
using Candor.Networks.Feed;
using Candor.Networks.Guard;
using Candor.Networks.Mastodon;
using Candor.Networks.Practice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Candor.Networks;

/// <summary>Adds the outside world.</summary>
public static class NetworksSetup
{
    /// <summary>
    /// Adds every network and the guarded way out. The options are checked at the start of the host; a wrong one stops it
    /// with its name.
    /// </summary>
    public static IServiceCollection AddNetworks(this IServiceCollection services, Action<GuardOptions> configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddGuard(configure);
        services.AddFeeds();
        services.AddPractice();
        services.AddSingleton<INetwork, MastodonNetwork>();
        services.TryAddSingleton<NetworkDirectory>();

        services.AddSingleton<INetwork, BlueskyNetwork>();

        return services;
    }

    private static void AddGuard(this IServiceCollection services, Action<GuardOptions> configure)
    {
        services.AddOptions<GuardOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GuardOptions>, GuardOptionsValidator>();
        services.AddSingleton<IValidateOptions<GuardOptions>, AllowedHostsValidator>();

        // The addresses of calls may hold what people search for: they are not logged. The guard keeps the time, and looks
        // names up again by itself, so the handler lives as long as the program.
        services.AddHttpClient<NetworkHttp>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(GuardedHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton(provider => new GuardedWebSockets(GuardedHandler(provider)));
    }

    private static GuardedHandler GuardedHandler(IServiceProvider provider)
        => new(provider.GetRequiredService<IOptions<GuardOptions>>().Value, provider.GetRequiredService<TimeProvider>());
}
