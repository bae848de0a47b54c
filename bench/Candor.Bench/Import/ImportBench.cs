using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Bench.Import;

/// <summary>Real files into a fresh inbox, twice: the second time every row is known.</summary>
internal static class ImportBench
{
    private const string DataSet = "nhs_patient_experience";

    private static readonly Actor Colleague = new(Guid.Empty, "Colleague", ActorKind.Person, [new ActorGrant(Role.SocialSpecialist), new ActorGrant(Role.Administrator)]);

    public static async Task<BenchReport> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var report = new BenchReport(arguments);
        var files = Directory.EnumerateFiles(Path.Combine(arguments.Data, DataSet), "*.jsonl").Order(StringComparer.Ordinal).ToList();
        await using var database = await BenchDatabase.OpenAsync(arguments, cancellationToken);
        await using var app = CandorHost.Build(new HostStart { Settings = database.Settings });
        await DatabaseSetup.MigrateAsync(app.Services, cancellationToken);
        var first = await ImportAsync(app.Services, report, files, "first import", cancellationToken);
        var again = await ImportAsync(app.Services, report, files, "second import", cancellationToken);
        if (again.New != 0)
        {
            report.Faults.Add($"the second import brought {again.New} new items");
        }

        await CheckAsync(app.Services, report, first.New, cancellationToken);
        return report;
    }

    private static async Task<(long New, long Known)> ImportAsync(IServiceProvider services, BenchReport report, List<string> files, string name, CancellationToken cancellationToken)
    {
        var (rows, fresh, known, bad) = (0L, 0L, 0L, 0L);
        var start = TimeProvider.System.GetTimestamp();
        foreach (var file in files)
        {
            await using var scope = services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<ImportDesk>().ImportAsync(file, Path.GetFileNameWithoutExtension(file), null, Colleague, cancellationToken);
            (rows, fresh, known, bad) = (rows + result.Rows, fresh + result.New, known + result.Known, bad + result.BadRows);
            if (result.Rows != result.New + result.Known + result.Own + result.BadRows)
            {
                report.Faults.Add($"{Path.GetFileName(file)}: the rows do not add up");
            }
        }

        var took = TimeProvider.System.GetElapsedTime(start);
        report.Figures[$"{name}: rows"] = rows;
        report.Figures[$"{name}: new"] = fresh;
        report.Figures[$"{name}: known"] = known;
        report.Figures[$"{name}: bad"] = bad;
        report.Figures[$"{name}: seconds"] = Math.Round(took.TotalSeconds, 1);
        report.Figures[$"{name}: rows per second"] = Math.Round(rows / took.TotalSeconds);
        return (fresh, known);
    }

    /// <summary>Every item is there once, and was read.</summary>
    private static async Task CheckAsync(IServiceProvider services, BenchReport report, long expected, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var (items, unread) = (0L, 0L);
        await foreach (var reading in db.Items.Select(item => item.Reading).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            items++;
            unread += ReadingText.Read(reading) is null ? 1 : 0;
        }

        report.Figures["items kept"] = items;
        report.Figures["items without a reading"] = unread;
        if (items != expected || unread > 0)
        {
            report.Faults.Add($"{items} items are kept of {expected}, {unread} of them unread");
        }
    }
}
