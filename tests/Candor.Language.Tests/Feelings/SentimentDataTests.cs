using System.Text.Json;

namespace Candor.Language.Tests.Feelings;

/// <summary>A floor on held-out patient comments (NHS England, MIT): 1 and 2 are positive, 3 neutral, 4 and 5 negative.</summary>
public class SentimentDataTests
{
    [Fact]
    public void Feeling_of_patient_comments_agrees_with_people()
    {
        var pairs = new List<(Feeling Truth, Feeling Found)>();
        foreach (var line in DataFolder.Lines("nhs_patient_experience/v6_dev.jsonl"))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetProperty("sentiment") is { ValueKind: JsonValueKind.Number } sentiment)
            {
                var truth = sentiment.GetInt32() switch { <= 2 => Feeling.Positive, 3 => Feeling.Neutral, _ => Feeling.Negative };
                pairs.Add((truth, Reader.Default.Read(row.RootElement.GetProperty("text").GetString()!).Sentiment.Label));
            }
        }

        var score = Enum.GetValues<Feeling>().Average(label => F1(pairs, label));
        TestContext.Current.TestOutputHelper!.WriteLine($"macro-F1 {score:0.000} over {pairs.Count} comments");
        Assert.InRange(score, 0.65, 1);
    }

    private static double F1(List<(Feeling Truth, Feeling Found)> pairs, Feeling label)
    {
        var hits = pairs.Count(pair => pair.Truth == label && pair.Found == label);
        return 2.0 * hits / (pairs.Count(pair => pair.Truth == label) + pairs.Count(pair => pair.Found == label));
    }
}
