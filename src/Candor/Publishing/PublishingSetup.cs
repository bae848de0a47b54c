using Candor.Safeguards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Candor.Publishing;

/// <summary>Registers publishing.</summary>
public static class PublishingSetup
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublishingOptions>, PublishingOptionsValidator>();
        services.AddOptions<FaultDrillOptions>().BindConfiguration(FaultDrillOptions.Section)
            .Validate(drill => drill.KillAt is null || SendPoints.All.Contains(drill.KillAt), $"Drill:KillAt is not a point of sending. Use one of: {string.Join(", ", SendPoints.All)}.")
            .ValidateOnStart();
        services.AddSingleton(_ => RulePack.Load());
        services.AddSingleton<MediaStore>();
        services.AddSingleton<FaultDrill>();
        services.AddSingleton<PostCheck>();
        services.AddSingleton<Sender>();
        services.AddScoped<PublishingDesk>();
        services.AddScoped<PostList>();
        return services;
    }
}
