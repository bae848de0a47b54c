using System.Globalization;
using Candor.Language;

namespace Candor.Train;

/// <summary>Feeling and themes on the held-out patient comments.</summary>
internal static class MeasureComments
{
    public static void Run(string data)
    {
        var rows = Rows.Of(data, "nhs_patient_experience/v6_dev.jsonl").ToList();
        var readings = rows.ConvertAll(row => Reader.Default.Read(row.Text("text")));
        Feelings("nhs v6 dev", rows.Select((row, at) => (TrainFeeling.FeelingOf(row), (int)readings[at].Sentiment.Label + 1)));
        Feelings("tweets", Rows.Of(data, "tweeteval/sentiment.val.jsonl").Select(row => (Named(row.Text("label")), (int)Reader.Default.Read(row.Text("text")).Sentiment.Label + 1)));
        Feelings("airlines", Rows.Of(data, "airline_tweets/dev.jsonl").Select(row => (Named(row.Text("label")), (int)Reader.Default.Read(row.Text("text")).Sentiment.Label + 1)));
        Feelings("spanish tweets", Rows.Of(data, "multilingual_tweet_sentiment/spanish.val.jsonl").Select(row => (Named(row.Text("label")), (int)Reader.Default.Read(row.Text("text")).Sentiment.Label + 1)));
        var scores = new List<double>();
        for (var theme = 0; theme < Themes.Labels.Length; theme++)
        {
            var name = Labels.FromWire<Theme>(Themes.Labels[theme])!.Value;
            var pairs = rows.Select((row, at) => (Truth: Themes.OfComment(row)?[theme], Found: readings[at].Themes.Any(scored => scored.Label == name))).Where(pair => pair.Truth is not null).ToList();
            scores.Add(F1(pairs.Select(pair => (pair.Truth == true, pair.Found)), out var all, out var recall, out var precision));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Themes.Labels[theme],-14}{all,5} F1 {scores[^1]:0.000} precision {precision:0.000} recall {recall:0.000}"));
            if (all < 5)
            {
                scores.RemoveAt(scores.Count - 1);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"themes macro-F1 {scores.Average():0.000} over {scores.Count} themes"));
    }

    private static int? Named(string label) => Array.IndexOf(TrainFeeling.Labels, label) is >= 0 and var at ? at : null;

    private static void Feelings(string what, IEnumerable<(int? Truth, int Found)> pairs)
    {
        var known = pairs.Where(pair => pair.Truth is not null).ToList();
        var each = Enumerable.Range(0, 3).Select(label => F1(known.Select(pair => (pair.Truth == label, pair.Found == label)), out _, out _, out _)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"feeling, {what}: {known.Count} texts, macro-F1 {each.Average():0.000} (negative {each[0]:0.000}, neutral {each[1]:0.000}, positive {each[2]:0.000}), accuracy {known.Average(pair => pair.Truth == pair.Found ? 1.0 : 0):0.000}"));
    }

    private static double F1(IEnumerable<(bool Truth, bool Found)> pairs, out int all, out double recall, out double precision)
    {
        var list = pairs.ToList();
        var hits = list.Count(pair => pair.Truth && pair.Found);
        all = list.Count(pair => pair.Truth);
        recall = hits / Math.Max(1.0, all);
        precision = hits / Math.Max(1.0, list.Count(pair => pair.Found));
        return hits == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }
}
