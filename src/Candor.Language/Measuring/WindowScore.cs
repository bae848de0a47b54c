namespace Candor.Language.Measuring;

/// <summary>
/// The score of the Numenta Anomaly Benchmark, standard profile (Lavin and Ahmad, ICMLA 2015): an alarm inside a labelled window earns up to 1, more the
/// earlier it comes; a window without one costs 1; a false alarm costs up to 0.11. One threshold serves all series.
/// </summary>
public static class WindowScore
{
    private const double FalseAlarm = 0.11;
    private const double Probation = 0.15;
    private const int LongestProbation = 750;

    /// <summary>The best score over all thresholds, as the benchmark reports it: 0 is a detector that never speaks, 100 a perfect one.</summary>
    public static double Best(IReadOnlyList<ScoredSeries> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var windows = series.Sum(one => one.Windows.Count);
        var sorted = series.SelectMany(one => one.Scores).Where(score => score > 0).Order().ToList();
        var thresholds = Enumerable.Range(0, 44).Select(step => Math.Pow(10, -step / 8.0)).Where(share => share * sorted.Count >= 1).Select(share => sorted[(int)(sorted.Count * (1 - share))]).Distinct();
        var best = thresholds.Select(threshold => series.Sum(one => Of(one, threshold))).DefaultIfEmpty(-windows).Max();
        return windows == 0 ? double.NaN : 100 * (best + windows) / (2.0 * windows);
    }

    /// <summary>The raw score of one series at a threshold.</summary>
    public static double Of(ScoredSeries series, double threshold)
    {
        ArgumentNullException.ThrowIfNull(series);
        var (score, found) = (0.0, new HashSet<int>());
        for (var at = Math.Min((int)(Probation * series.Scores.Count), LongestProbation); at < series.Scores.Count; at++)
        {
            if (series.Scores[at] < threshold)
            {
                continue;
            }

            var window = series.WindowAt(at);
            if (window < 0)
            {
                score += FalseAlarm * OutsideOf(series.Windows, at);
            }
            else if (found.Add(window))
            {
                var (from, to) = series.Windows[window];
                score += Sigmoid(-(to - at + 1.0) / (to - from + 1));
            }
        }

        return score - (series.Windows.Count - found.Count);
    }

    /// <summary>A false alarm soon after a window is half forgiven.</summary>
    private static double OutsideOf(IReadOnlyList<(int From, int To)> windows, int at)
    {
        var before = windows.Where(window => window.To < at).ToList();
        if (before.Count == 0)
        {
            return -1;
        }

        var (from, to) = before[^1];
        var past = (at - to) / Math.Max(1.0, to - from);
        return past <= 3 ? Sigmoid(past) : -1;
    }

    private static double Sigmoid(double place) => (2 / (1 + Math.Exp(5 * place))) - 1;
}
