using Microsoft.Extensions.DependencyInjection;

namespace Candor.Channels;

/// <summary>Registers channels.</summary>
public static class ChannelsSetup
{
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddSingleton<ChannelAccounts>();
        services.AddSingleton<Governance.IReseals, SecretSeals>();
        services.AddScoped<ChannelsDesk>();
        return services;
    }
}
