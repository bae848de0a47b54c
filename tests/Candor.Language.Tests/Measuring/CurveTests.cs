using CsCheck;
using Candor.Language.Measuring;

namespace Candor.Language.Tests.Measuring;

public class CurveTests
{
    private static readonly Judged[] Four = [new(0.9, true), new(0.6, false), new(0.4, true), new(0.1, false)];

    [Fact]
    public void The_area_is_the_share_of_pairs_in_order() => Assert.Equal(0.75, Curve.Area(Four));

    [Fact]
    public void Scores_that_tell_nothing_have_half_the_area() => Assert.Equal(0.5, Curve.Area([new(0.5, true), new(0.5, false), new(0.5, false)]));

    [Fact]
    public void Without_both_kinds_there_is_no_area() => Assert.True(double.IsNaN(Curve.Area([new(0.5, true)])));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 1)]
    public void Recall_is_what_the_allowed_false_alarms_buy(double share, double recall) => Assert.Equal(recall, Curve.RecallAtFalseAlarms(Four, share));

    [Fact]
    public void Ties_are_taken_whole() => Assert.Equal(0, Curve.RecallAtFalseAlarms([new(0.5, true), new(0.5, false)], 0.2));

    [Fact]
    public void Promises_kept_have_no_calibration_error_and_broken_ones_have_it_all()
    {
        Assert.Equal(0, Curve.CalibrationError([new(1, true), new(0, false)]), 12);
        Assert.Equal(1, Curve.CalibrationError([new(1, false), new(0, true)]), 12);
        Assert.Equal(0.25, Curve.CalibrationError([new(0.75, true), new(0.75, true)]), 12);
    }

    [Fact]
    public void The_area_agrees_with_counting_every_pair()
        => Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[2, 40].Sample(pairs =>
        {
            var judged = pairs.Select(pair => new Judged(pair.Item1 / 5.0, pair.Item2)).ToList();
            var (yes, no) = (judged.Where(one => one.Truth).ToList(), judged.Where(one => !one.Truth).ToList());
            var counted = yes.Sum(one => no.Sum(other => one.Score > other.Score ? 1 : one.Score == other.Score ? 0.5 : 0)) / (yes.Count * (double)no.Count);
            return yes.Count == 0 || no.Count == 0 ? double.IsNaN(Curve.Area(judged)) : Math.Abs(Curve.Area(judged) - counted) < 1e-9;
        });
}
