using Candor.Database;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Bench.Inbox;

/// <summary>The inbox over many conversations: every kind of list, search and count through the product itself.</summary>
internal static class InboxBench
{
    private const int WarmUpRounds = 2;

    public static async Task<BenchReport> RunAsync(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var report = new BenchReport(arguments);
        await using var database = await BenchDatabase.OpenAsync(arguments, cancellationToken);
        await using var app = CandorHost.Build(new HostStart { Settings = database.Settings });
        await DatabaseSetup.MigrateAsync(app.Services, cancellationToken);
        var start = TimeProvider.System.GetTimestamp();
        var sample = await InboxSeed.FillAsync(database, app.Services, arguments, cancellationToken);
        if (database.Kind == DatabaseKind.Postgres)
        {
            // What the server's own housekeeping does within minutes of so many new rows.
            await database.RunAsync("VACUUM (ANALYZE) conversations, items", cancellationToken);
        }

        report.Figures["seconds to seed"] = Math.Round(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 1);
        var random = new Random(arguments.Seed);
        var calls = (await InboxCalls.PrepareAsync(app.Services, sample, random, cancellationToken)).All();
        Console.Error.WriteLine("Warming up …");
        foreach (var call in Enumerable.Repeat(calls, WarmUpRounds).SelectMany(one => one))
        {
            await using var scope = app.Services.CreateAsyncScope();
            await call.MakeAsync(scope.ServiceProvider, cancellationToken);
        }

        Console.Error.WriteLine("Measuring …");
        await MeasureAsync(app.Services, report, calls, sample, random, arguments, cancellationToken);
        await new OffsetPeer(report).RunAsync(app.Services, cancellationToken);
        return report;
    }

    private static async Task MeasureAsync(IServiceProvider services, BenchReport report, IReadOnlyList<InboxCall> calls, SampleInbox sample, Random random, BenchArguments arguments, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var intake = arguments.Ingest > 0 ? new SteadyIntake(services, new SampleInbox(arguments.Seed + 1, TimeProvider.System.Now(), sample.Channels, sample.Owners), arguments.Ingest) : null;
        var taking = intake?.RunAsync(stop.Token) ?? Task.CompletedTask;
        var start = TimeProvider.System.GetTimestamp();
        var timings = calls.ToDictionary(call => call, call => new Timings(call.Kind));
        foreach (var call in Mixed(calls, arguments.Calls, random))
        {
            await Timed.CallAsync(services, timings[call], scope => call.MakeAsync(scope, cancellationToken), rows => rows);
        }

        var took = TimeProvider.System.GetElapsedTime(start);
        await stop.CancelAsync();
        await taking;
        foreach (var group in timings.GroupBy(pair => pair.Key.Group))
        {
            report.Lines.AddRange(group.Select(pair => pair.Value.Line()));
            report.Lines.Add(Timings.LineOf($"= {group.Key}", [.. group.Select(pair => pair.Value)]));
        }

        report.Lines.Add(Timings.LineOf("= every page (list and search)", [.. timings.Where(pair => pair.Key.Group is InboxCalls.ListGroup or InboxCalls.SearchGroup).Select(pair => pair.Value)]));
        report.Lines.Add(Timings.LineOf("= all", [.. timings.Values]));
        report.Figures["calls per second, one after the other"] = Math.Round(arguments.Calls / took.TotalSeconds, 1);
        if (intake is not null)
        {
            report.Figures["items taken in per second"] = Math.Round(intake.Taken / took.TotalSeconds, 1);
            report.Lines.Add(intake.Batches.Line());
        }
    }

    /// <summary>So many calls by their weights, in a drawn order: every kind comes, however rare.</summary>
    private static InboxCall[] Mixed(IReadOnlyList<InboxCall> calls, int count, Random random)
    {
        var weights = calls.Sum(call => call.Weight);
        var mixed = calls.SelectMany(call => Enumerable.Repeat(call, Math.Max(1, (int)Math.Round((double)count * call.Weight / weights)))).ToArray();
        random.Shuffle(mixed);
        return mixed;
    }
}
