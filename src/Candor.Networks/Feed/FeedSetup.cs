using Microsoft.Extensions.DependencyInjection;

namespace Candor.Networks.Feed;

/// <summary>Adds feeds.</summary>
internal static class FeedSetup
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddSingleton<INetwork, FeedNetwork>();
}
