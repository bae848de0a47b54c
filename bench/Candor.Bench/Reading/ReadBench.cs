using System.Text.Json;
using Candor.Language;
using Candor.Language.Cues;
using Candor.Language.Identifiers;
using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Bench.Reading;

/// <summary>Whole readings of mixed posts on one thread, their parts, and a lexicon alone over the same posts.</summary>
internal static class ReadBench
{
    private const int WarmUps = 3;

    /// <summary>As many texts of each, so that no kind leads.</summary>
    private const int OfEach = 1000;

    private static readonly string[] Files =
        ["nhs_patient_experience/v6_dev.jsonl", "tweeteval/sentiment.val.jsonl", "goemotions/dev.jsonl", "sms_spam/dev.jsonl", "crisislex_t26/dev.jsonl", "multilingual_tweet_sentiment/spanish.val.jsonl"];

    public static BenchReport Run(BenchArguments arguments, CancellationToken cancellationToken)
    {
        var report = new BenchReport(arguments);
        List<string> posts = [.. Files.Select(file => Path.Combine(arguments.Data, file)).Where(File.Exists).SelectMany(Texts)];
        if (posts.Count == 0)
        {
            report.Faults.Add($"there are no posts under {arguments.Data}");
            return report;
        }

        var started = TimeProvider.System.GetTimestamp();
        Reader.Default.Read(posts[0]);
        report.Figures["first reading, ms (loads everything)"] = Math.Round(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds, 1);
        report.Figures["posts"] = posts.Count;
        report.Figures["letters in a post, mean"] = Math.Round(posts.Average(post => post.Length), 1);

        var cut = posts.ConvertAll(post => Tokenizer.Cut(post, 0, post.Length));
        var books = Books.Shipped;
        Lexicon lexicon = new();
        (string Name, Action<int> Do)[] parts =
        [
            ("whole reading", at => Reader.Default.Read(posts[at])),
            ("  tokens", at => Tokenizer.Cut(posts[at], 0, posts[at].Length)),
            ("  language", at => LanguageGuess.Of(posts[at], cut[at])),
            ("  identifiers", at => IdentifierFinder.Find(posts[at], cut[at], null)),
            ("  cues' words", at => Phrases.From(cut[at], books.Vocabulary, books.Spelling)),
            ("lexicon alone", at => lexicon.Score(posts[at])),
        ];
        foreach (var (name, work) in parts)
        {
            Time(report, name, posts.Count, work, cancellationToken);
        }

        return report;
    }

    private static void Time(BenchReport report, string name, int count, Action<int> work, CancellationToken cancellationToken)
    {
        for (var at = 0; at < count * WarmUps; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(at % count);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var worked = Environment.CpuUsage.TotalTime;
        var timings = new Timings(name);
        for (var at = 0; at < count; at++)
        {
            var start = TimeProvider.System.GetTimestamp();
            work(at);
            timings.Add(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, 1);
        }

        var taken = Environment.CpuUsage.TotalTime - worked;
        report.Lines.Add(timings.Line());
        report.Figures[$"{name.Trim()}: posts/s of processor time"] = Math.Round(count / taken.TotalSeconds);
        report.Figures[$"{name.Trim()}: bytes made for a post"] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
    }

    private static IEnumerable<string> Texts(string file)
        => File.ReadLines(file).Where(line => line.Length > 0).Take(OfEach).Select(line =>
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.GetProperty("text").GetString()!;
        });
}
