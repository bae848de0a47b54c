using System.Text.Json;
using Candor.Language;
using Candor.Language.Measuring;

namespace Candor.Web.Evaluation;

/// <summary>Texts with one of three feelings: NHS comments (1 and 2 positive, 3 neutral, 4 and 5 negative), tweets to airlines, tweets of any kind, in eight languages.</summary>
internal sealed class FeelingSet(string name, string file, double? leastF1 = null, double? aimF1 = null, double? leastRecall = null, double? aimRecall = null) : EvaluationSet(name, "feelings", file)
{
    private static readonly string[] Feelings = ["negative", "neutral", "positive"];

    public override IEnumerable<Figure> Measure(DataRows data)
    {
        Tallies tallies = new(Feelings);
        List<Judged> negative = [];
        var silent = 0;
        foreach (var row in data.Of(Files[0]))
        {
            if (FeelingOf(row) is { } truth)
            {
                var sentiment = Reader.Default.Read(row.Text("text")).Sentiment;
                silent += sentiment.Score == 0 ? 1 : 0;
                tallies.Add(truth, sentiment.Label.ToWire());
                negative.Add(new Judged(-sentiment.Score, truth == "negative"));
            }
        }

        var abstained = (double)silent / Math.Max(1, tallies.Texts);
        yield return new Figure("macro-F1", tallies.MacroF1, tallies.Texts, abstained, leastF1, aimF1);
        yield return new Figure("average recall", tallies.AverageRecall, tallies.Texts, abstained, leastRecall, aimRecall);
        yield return new Figure("area, negative", Curve.Area(negative), tallies.Texts);
        foreach (var feeling in Feelings)
        {
            yield return new Figure($"F1 {feeling}", tallies[feeling].F1, tallies[feeling].Truths);
        }
    }

    private static string? FeelingOf(JsonElement row)
        => row.Text("sentiment") switch
        {
            "1" or "2" => "positive",
            "3" => "neutral",
            "4" or "5" => "negative",
            _ => Array.IndexOf(Feelings, row.Text("label")) >= 0 ? row.Text("label") : null,
        };
}
