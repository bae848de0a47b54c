using System.Data.Common;
using System.Runtime.CompilerServices;
using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.CommandLine.Checkup;

/// <summary>Looks at one thing after the other, and stops where the next would only repeat the last. Changes no data.</summary>
internal sealed class Doctor(IServiceProvider services)
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var finding in new DiskLook(services).Look())
        {
            yield return finding;
        }

        var database = await DatabaseAsync(cancellationToken);
        yield return database;
        if (database.State != Health.Well)
        {
            yield break;
        }

        yield return await KeyAsync(cancellationToken);
        await foreach (var finding in new DeskLook(services).LookAsync(cancellationToken))
        {
            yield return finding;
        }
    }

    private async Task<Finding> DatabaseAsync(CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Kind == DatabaseKind.Sqlite && !File.Exists(options.File))
        {
            return Finding.Look("database", $"There is no {Path.GetFullPath(options.File)} yet.", "It is made at the first start; if it should be there, run this in Candor's folder.");
        }

        try
        {
            await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
            var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return missing == 0
                ? Finding.Well("database", $"{options.Kind} answers, at this version.")
                : Finding.Bad("database", $"It is {missing} steps behind this program.", "Run: candor migrate");
        }
        catch (Exception fault) when (fault is DbException or IOException or TimeoutException or InvalidOperationException or ArgumentException)
        {
            return Finding.Bad("database", fault.GetBaseException().Message.ReplaceLineEndings(" "), "See docs/operations/database-unreachable.md.");
        }
    }

    private async Task<Finding> KeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<MasterKeyCheck>().CheckAsync(cancellationToken);
            return Finding.Well("master key", "It opens what lies in the database. Keep a copy away from it.");
        }
        catch (Exception wrong) when (wrong is MasterKeyWrongException or FormatException or IOException or UnauthorizedAccessException)
        {
            return Finding.Bad("master key", wrong.Message, "See docs/operations/master-key-lost.md.");
        }
    }
}
