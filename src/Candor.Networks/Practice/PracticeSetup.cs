using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Candor.Networks.Practice;

/// <summary>Adds the practice network: one world in this process. Set it up with <c>services.Configure&lt;PracticeOptions&gt;</c>.</summary>
public static class PracticeSetup
{
    /// <summary>Adds the world, its fault switches and the network.</summary>
    public static IServiceCollection AddPractice(this IServiceCollection services)
    {
        services.AddOptions<PracticeOptions>();
        services.TryAddSingleton(provider => new PracticeWorld(provider.GetRequiredService<IOptions<PracticeOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<PracticeFaults>();
        services.AddSingleton<INetwork, PracticeNetwork>();
        return services;
    }
}
