using Candor.Archive;
using Candor.Channels;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace Candor;

/// <summary>Registers what Candor knows and decides; the database and the networks are added beside it.</summary>
public static class CandorSetup
{
    public static IServiceCollection AddCandorDomain(this IServiceCollection services)
    {
        services.AddGovernance();
        services.AddChannels();
        services.AddInbox();
        services.AddPublishing();
        services.AddArchive();
        return services;
    }
}
