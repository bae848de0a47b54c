using System.Security.Cryptography;
using Candor.Governance;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Candor.Web.Shell;

/// <summary>Can we seal and open?</summary>
internal sealed class KeyRingCheck(Vault vault) : IHealthCheck
{
    private const string Purpose = "health";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult(vault.Open(Purpose, vault.Seal(Purpose, Purpose)) == Purpose ? HealthCheckResult.Healthy() : Failing());
        }
        catch (Exception fault) when (fault is CryptographicException or InvalidOperationException or System.Data.Common.DbException)
        {
            return Task.FromResult(Failing());
        }
    }

    private static HealthCheckResult Failing() => HealthCheckResult.Unhealthy("Sealing does not work. Look whether the master key is the right one.");
}
