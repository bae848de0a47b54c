using System.Text.Json;
using CsCheck;

namespace Candor.Language.Tests.Labelling;

/// <summary>An organisation's own feedback moves labels, is measured on pairs it did not see, and can be taken back.</summary>
public class RecalibrationTests
{
    private const string Text = "Still waiting for someone to call me back about my appointment";

    [Fact]
    public void Feedback_that_a_label_comes_too_early_makes_it_rarer()
    {
        var fitted = RecalibrationFit.Fit(Pairs(seed: 1, shift: -2, count: 200), out var reports);

        var report = Assert.Single(reports);
        Assert.True(report.Kept);
        Assert.True(report.LossAfter < report.LossBefore);
        Assert.InRange(fitted.Labels["intent:complaint"].Shift, -3, -1);
        Assert.True(fitted.Apply("intent:complaint", 1) < Recalibration.None.Apply("intent:complaint", 1));
    }

    [Fact]
    public void Too_little_feedback_changes_nothing()
    {
        var fitted = RecalibrationFit.Fit(Pairs(seed: 2, shift: -2, count: RecalibrationFit.FewestPairs - 1), out var reports);

        Assert.Empty(fitted.Labels);
        Assert.False(Assert.Single(reports).Kept);
    }

    [Fact]
    public void Feedback_that_agrees_moves_next_to_nothing()
    {
        var fitted = RecalibrationFit.Fit(Pairs(seed: 3, shift: 0, count: 400), out _);

        Assert.All(fitted.Labels.Values, moved => Assert.InRange(moved.Shift, -0.5, 0.5));
    }

    [Fact]
    public void A_reading_follows_the_recalibration_and_rolling_back_restores_it()
    {
        var shipped = Reader.Default.Read(Text);
        var never = new Recalibration(new Dictionary<string, Moved> { ["intent:complaint"] = new(1, -20) });

        Assert.Contains(shipped.Intents, intent => intent.Label == Intent.Complaint);
        Assert.DoesNotContain(Reader.Default.Read(Text, KnownNames.None, never).Intents, intent => intent.Label == Intent.Complaint);
        Assert.Equal(ReadingJson.Write("1", shipped), ReadingJson.Write("1", Reader.Default.Read(Text, KnownNames.None, Recalibration.None)));
    }

    [Fact]
    public void A_recalibration_is_kept_as_json()
    {
        var fitted = RecalibrationFit.Fit(Pairs(seed: 4, shift: 1, count: 100), out _);

        var read = JsonSerializer.Deserialize<Recalibration>(JsonSerializer.Serialize(fitted))!;

        Assert.Equal(fitted.Labels, read.Labels);
    }

    [Fact]
    public void Any_feedback_keeps_the_order_of_texts()
        => Gen.Select(Gen.Double[-9, 9], Gen.Bool).Array[0, 60].Sample(pairs =>
        {
            var fitted = RecalibrationFit.Fit(pairs.Select(pair => new Feedback("trait:spam", pair.Item1, pair.Item2)), out _);
            return fitted.Apply("trait:spam", -1) < fitted.Apply("trait:spam", 1);
        });

    private static IEnumerable<Feedback> Pairs(int seed, double shift, int count)
    {
        var random = new Random(seed);
        for (var at = 0; at < count; at++)
        {
            var margin = (random.NextDouble() * 8) - 4;
            yield return new Feedback("intent:complaint", margin, random.NextDouble() < 1 / (1 + Math.Exp(-(margin + shift))));
        }
    }
}
