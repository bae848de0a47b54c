using System.Net;
using System.Net.Sockets;
using Candor.Database;
using Candor.Work;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Candor.Web.Engine;

/// <summary>Sets up the engine that owns running work: one owner per channel and conversation, on one node or many.</summary>
public static class EngineSetup
{
    public static WebApplicationBuilder AddEngine(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EngineOptions>().BindConfiguration(EngineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<EngineOptions>, EngineOptionsValidator>();
        var options = builder.Configuration.GetSection(EngineOptions.Section).Get<EngineOptions>() ?? new EngineOptions();
        builder.Host.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterName, "candor"));
            silo.Configure<SiloOptions>(one => one.SiloName = options.NodeName.Length > 0 ? options.NodeName : $"{Environment.MachineName}-{Environment.ProcessId}");
            var port = options.Port > 0 ? options.Port : FreePort();
            if (options.Kind == EngineKind.OneNode)
            {
                // A single silo is its own membership; its ports are free ones, so that several may run beside each other.
                silo.UseLocalhostClustering(port, FreePort(), new IPEndPoint(IPAddress.Loopback, port), "candor", options.ClusterName);
                return;
            }

            silo.UseAdoNetClustering(clustering =>
            {
                clustering.Invariant = "Npgsql";
                clustering.ConnectionString = builder.Configuration[$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Connection)}"];
            });
            silo.ConfigureEndpoints(IPAddress.Parse(options.Address), port, FreePort(), listenOnAnyHostAddress: false);

            // A dead node's work is taken over within seconds; the defaults would leave it lying for half a minute.
            silo.Configure<ClusterMembershipOptions>(membership =>
            {
                membership.ProbeTimeout = TimeSpan.FromSeconds(1);
                membership.NumMissedProbesLimit = 2;
                membership.NumVotesForDeathDeclaration = 1;
                membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
                membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(10);
                membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
                membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
            });
        });

        // After the silo, so that it is up before anything asks it.
        builder.Services.AddWork();
        return builder;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
