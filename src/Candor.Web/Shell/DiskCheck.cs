using Candor.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Is there room where the data lies?</summary>
internal sealed class DiskCheck(IOptions<DatabaseOptions> database, IOptions<OperationsOptions> operations) : IHealthCheck
{
    private const long Mebibyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(database.Value.File))!;
        var free = new DriveInfo(Directory.Exists(folder) ? folder : Directory.GetCurrentDirectory()).AvailableFreeSpace / Mebibyte;
        return Task.FromResult(free >= operations.Value.LeastDiskMebibytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"Only {free} MiB are free where the data lies. Make room."));
    }
}
