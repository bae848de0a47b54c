namespace Candor.Language.Measuring;

/// <summary>What scores are worth, over all thresholds.</summary>
public static class Curve
{
    /// <summary>
    /// Area under the ROC curve: the probability that something true scores above something false, ties counting half. NaN where either is missing.
    /// </summary>
    public static double Area(IReadOnlyList<Judged> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        double truths = judged.Count(one => one.Truth), lies = judged.Count - truths, above = 0, below = 0;
        foreach (var tie in judged.GroupBy(one => one.Score).OrderBy(group => group.Key))
        {
            double rising = tie.Count(one => one.Truth), falling = tie.Count() - rising;
            above += rising * (below + (falling / 2));
            below += falling;
        }

        return truths == 0 || lies == 0 ? double.NaN : above / (truths * lies);
    }

    /// <summary>The best recall that raises a false alarm for at most <paramref name="share"/> of what is false. NaN where nothing is true.</summary>
    public static double RecallAtFalseAlarms(IReadOnlyList<Judged> judged, double share)
    {
        ArgumentNullException.ThrowIfNull(judged);
        double truths = judged.Count(one => one.Truth), lies = judged.Count - truths, hits = 0, alarms = 0, best = 0;
        foreach (var tie in judged.GroupBy(one => one.Score).OrderByDescending(group => group.Key))
        {
            hits += tie.Count(one => one.Truth);
            alarms += tie.Count(one => !one.Truth);
            best = alarms <= share * lies ? Math.Max(best, hits) : best;
        }

        return truths == 0 ? double.NaN : best / truths;
    }

    /// <summary>
    /// Expected calibration error over <paramref name="bins"/> equal ranges of probability (Naeini et al., AAAI 2015): how far, on average, what was
    /// promised lies from what happened. 0 is perfect.
    /// </summary>
    public static double CalibrationError(IReadOnlyList<Judged> judged, int bins = 10)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return judged.Count == 0 ? 0 : judged
            .GroupBy(one => Math.Clamp((int)(one.Score * bins), 0, bins - 1))
            .OrderBy(bin => bin.Key)
            .Sum(bin => Math.Abs(bin.Sum(one => one.Score) - bin.Count(one => one.Truth)) / judged.Count);
    }
}
