using Candor.Language;

namespace Candor.Bench.Matching;

/// <summary>Posts against 100,000 claims on one core: how long each takes, what the claims weigh in memory, and how fast one is put in.</summary>
internal static class MatchBench
{
    private const int Asked = 5;

    public static BenchReport Run(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var report = new BenchReport(arguments);
        var claims = SampleClaims.Make(arguments.Rows, arguments.Seed).ToList();
        var posts = SampleClaims.Posts(claims, arguments.Calls, arguments.Seed).ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = TimeProvider.System.GetTimestamp();
        using var matcher = Matcher.Build(claims);
        var took = TimeProvider.System.GetElapsedTime(started);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        posts.ForEach(post => matcher.Find(post.Text, Asked));

        var (finds, found) = (new Timings("find"), 0);
        foreach (var (text, id) in posts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, worked) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var matches = matcher.Find(text, Asked);
            finds.Add(TimeProvider.System.GetElapsedTime(start), Environment.CpuUsage.TotalTime - worked, matches.Count);
            found += matches.Any(match => match.Id == id) ? 1 : 0;
        }

        var puts = new Timings("put one claim");
        foreach (var claim in claims.Take(1000))
        {
            var start = TimeProvider.System.GetTimestamp();
            matcher.Put(claim);
            puts.Add(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, 1);
        }

        report.Lines.Add(finds.Line());
        report.Lines.Add(puts.Line());
        report.Figures["claims"] = claims.Count;
        report.Figures["words in a post, mean"] = Math.Round(posts.Average(post => post.Text.Count(sign => sign == ' ') + 1), 1);
        report.Figures["index, MB beside the claims' own texts"] = Math.Round((after - before) / 1e6, 1);
        report.Figures["built in seconds"] = Math.Round(took.TotalSeconds, 1);
        report.Figures["share of posts whose claim is found"] = Math.Round((double)found / posts.Count, 3);
        return report;
    }
}
