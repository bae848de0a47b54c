using System.Data.Common;
using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Candor.Web.Shell;

/// <summary>Does the database answer?</summary>
internal sealed class DatabaseCheck(IDbContextFactory<CandorDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = databases.CreateDbContext();
            _ = await db.AuditHeads.AsNoTracking().AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer. Look whether it runs and can be reached.");
        }
    }
}
