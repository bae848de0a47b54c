using System.Globalization;
using System.Text.Json;
using Candor.Language;

namespace Candor.Train;

/// <summary>All measures of labels and feeling.</summary>
internal static class MeasureLabels
{
    private static readonly string[] Feelings = ["negative", "neutral", "positive"];

    public static void Run(string data)
    {
        var rows = Rows.Of(data, "nhs_patient_experience/v6_dev.jsonl").ToList();
        var readings = rows.ConvertAll(row => Reader.Default.Read(row.Text("text")));
        Feeling("nhs v6 dev", rows.Select((row, at) => (LabelSources.FeelingOf(row), (int)readings[at].Sentiment.Label + 1)));
        Feeling("tweeteval val", Named(data, "tweeteval/sentiment.val.jsonl"));
        Feeling("airline dev", Named(data, "airline_tweets/dev.jsonl"));
        foreach (var language in (string[])["spanish", "french", "german", "portuguese", "italian", "arabic", "hindi"])
        {
            Feeling(language, Named(data, $"multilingual_tweet_sentiment/{language}.val.jsonl").Concat(Named(data, $"multilingual_tweet_sentiment/{language}.train.jsonl")));
        }

        var (hits, found, sum) = (0, 0, 0);
        var each = new List<string>();
        for (var theme = 0; theme < Themes.Labels.Length; theme++)
        {
            var name = Labels.FromWire<Theme>(Themes.Labels[theme])!.Value;
            var pairs = rows.Select((row, at) => (Truth: Themes.OfComment(row)?[theme], Found: readings[at].Themes.Any(scored => scored.Label == name))).Where(pair => pair.Truth is not null).ToList();
            var (h, f, a) = (pairs.Count(pair => pair.Truth == true && pair.Found), pairs.Count(pair => pair.Found), pairs.Count(pair => pair.Truth == true));
            (hits, found, sum) = (hits + h, found + f, sum + a);
            each.Add(string.Create(CultureInfo.InvariantCulture, $"{Themes.Labels[theme]} {2.0 * h / Math.Max(1, f + a):0.00}({a})"));
        }

        Print($"themes micro-F1 {2.0 * hits / (found + sum):0.000} (p {hits / (double)found:0.000} r {hits / (double)sum:0.000}): {string.Join(' ', each)}");
        var complaints = Rows.Of(data, "complaint_tweets/dev.jsonl").Concat(Rows.Of(data, "complaint_tweets/train.jsonl")).Select(row => (row.GetProperty("complaint").ValueKind == JsonValueKind.Number ? row.GetProperty("complaint").GetInt32() == 1 : row.Text("complaint") == "1", Reader.Default.Read(row.Text("text")).Intents.Any(one => one.Label == Intent.Complaint))).ToList();
        Binary("complaints dev+train", complaints);
        var all = Rows.Of(data, "complaint_tweets/dev.jsonl").Select(row => new Candor.Language.Measuring.Judged(Reader.Default.Explain(row.Text("text")).Single(one => one.Label == "intent:complaint").Margin, row.GetProperty("complaint").ToString() == "1")).ToList();
        Print($"complaints AUC {Candor.Language.Measuring.Curve.Area(all):0.000} quantiles of true {string.Join(' ', all.Where(one => one.Truth).Select(one => one.Score).Order().Where((_, at) => at % 30 == 0).Select(score => score.ToString("0.0", CultureInfo.InvariantCulture)))}");
        Binary("sms dev (F1 spam)", Rows.Of(data, "sms_spam/dev.jsonl").Select(row => (row.Text("label") == "spam", Reader.Default.Read(row.Text("text")).Spam >= 0.5)));
        Binary("davidson dev any", Rows.Of(data, "davidson_hate/dev.jsonl").Select(row => (row.Text("label") != "neither", Reader.Default.Read(row.Text("text")).Abusive >= 0.5)));
        Binary("tweeteval offensive", Rows.Of(data, "tweeteval/offensive.val.jsonl").Select(row => (row.Text("label") is "offensive" or "1", Reader.Default.Read(row.Text("text")).Abusive >= 0.5)));
        Binary("rhmd health (fig+personal vs..)", Rows.Of(data, "rhmd_health_mention/dev.jsonl").Select(row => (row.Text("label") == "health_mention", Reader.Default.Read(row.Text("text")).Health >= 0.5)));
        Binary("constraint fake: suspect", Rows.Of(data, "constraint2021_covid_fake/dev.jsonl").Select(row => (row.Text("label") == "fake", Reader.Default.Read(row.Text("text")).Intents.Any(one => one.Label == Intent.MisinformationSuspect))));
        Share("constraint checkworthy", Rows.Of(data, "constraint2021_covid_fake/dev.jsonl").Select(row => Reader.Default.Read(row.Text("text")).Checkworthy >= 0.5));
        Share("tweeteval checkworthy", Rows.Of(data, "tweeteval/sentiment.val.jsonl").Select(row => Reader.Default.Read(row.Text("text")).Checkworthy >= 0.5));
        Share("clinc oos any intent but other/question", Rows.Of(data, "clinc150/oos_val.jsonl").Select(row => Reader.Default.Read(row.Text("text")).Intents.Any(one => one.Label is not (Intent.Other or Intent.Question or Intent.InformationSeeking))));
        Share("nhs health", readings.Select(one => one.Health >= 0.5));
        Share("airline health", Rows.Of(data, "airline_tweets/dev.jsonl").Select(row => Reader.Default.Read(row.Text("text")).Health >= 0.5));
        Share("airline spam", Rows.Of(data, "airline_tweets/dev.jsonl").Select(row => Reader.Default.Read(row.Text("text")).Spam >= 0.5));
        Share("nhs spam", readings.Select(one => one.Spam >= 0.5));
        Share("nhs abusive", readings.Select(one => one.Abusive >= 0.5));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var row in rows)
        {
            Reader.Default.Read(row.Text("text"));
        }

        Print($"{watch.Elapsed.TotalMicroseconds / rows.Count:0} us a comment");
    }

    private static IEnumerable<(int? Truth, int Found)> Named(string data, string file)
        => Rows.Of(data, file).Select(row => (Array.IndexOf(Feelings, row.Text("label")) is >= 0 and var at ? (int?)at : null, (int)Reader.Default.Read(row.Text("text")).Sentiment.Label + 1));

    private static void Feeling(string what, IEnumerable<(int? Truth, int Found)> pairs)
    {
        var known = pairs.Where(pair => pair.Truth is not null).ToList();
        var f = Enumerable.Range(0, 3).Select(label => F1(known.Select(pair => (pair.Truth == label, pair.Found == label)))).ToList();
        var recall = Enumerable.Range(0, 3).Average(label => known.Count(pair => pair.Truth == label && pair.Found == label) / Math.Max(1.0, known.Count(pair => pair.Truth == label)));
        Print($"{what,-20} {known.Count,5} macro-F1 {f.Average():0.000} avg recall {recall:0.000} (neg {f[0]:0.00} neu {f[1]:0.00} pos {f[2]:0.00})");
    }

    private static void Binary(string what, IEnumerable<(bool Truth, bool Found)> pairs)
    {
        var list = pairs.ToList();
        var yes = F1(list);
        var no = F1(list.Select(pair => (!pair.Truth, !pair.Found)));
        Print($"{what,-30} {list.Count,5} F1 {yes:0.000} macro-F1 {(yes + no) / 2:0.000} found {list.Count(pair => pair.Found)} true {list.Count(pair => pair.Truth)}");
    }

    private static void Share(string what, IEnumerable<bool> found)
    {
        var list = found.ToList();
        Print($"{what,-40} {list.Count(one => one) / (double)list.Count:0.000} of {list.Count}");
    }

    private static double F1(IEnumerable<(bool Truth, bool Found)> pairs)
    {
        var list = pairs.ToList();
        var hits = list.Count(pair => pair.Truth && pair.Found);
        return hits == 0 ? 0 : 2.0 * hits / (list.Count(pair => pair.Truth) + list.Count(pair => pair.Found));
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
