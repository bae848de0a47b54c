using Microsoft.Extensions.DependencyInjection;

namespace Candor.Work;

/// <summary>Registers the running work of a node: the scan for due work and the hints for open browsers.</summary>
public static class WorkSetup
{
    public static IServiceCollection AddWork(this IServiceCollection services)
    {
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveFeed>());
        services.AddHostedService<DueWorkScanner>();
        return services;
    }
}
