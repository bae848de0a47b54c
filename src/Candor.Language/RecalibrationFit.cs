namespace Candor.Language;

/// <summary>
/// Fits a <see cref="Recalibration"/> to an organisation's own feedback. Every fourth pair is held out; a label is moved only where that made the held-out pairs likelier. Pure and
/// deterministic: the same pairs in the same order give the same numbers.
/// </summary>
public static class RecalibrationFit
{
    /// <summary>Fewer pairs of a label tell nothing yet.</summary>
    public const int FewestPairs = 20;

    private const int HeldOut = 4;
    private const int Steps = 50;

    /// <summary>Pulls towards "as shipped" as if this many pairs spoke for it.</summary>
    private const double Prior = 4;

    /// <param name="pairs">The feedback, oldest first.</param>
    /// <param name="reports">One for each label that feedback speaks of, by name.</param>
    public static Recalibration Fit(IEnumerable<Feedback> pairs, out IReadOnlyList<RecalibrationReport> reports)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var labels = new SortedDictionary<string, Moved>(StringComparer.Ordinal);
        var said = new List<RecalibrationReport>();
        foreach (var label in pairs.GroupBy(pair => pair.Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var all = label.Where(pair => double.IsFinite(pair.Margin)).ToList();
            var heldOut = all.Where((_, at) => at % HeldOut == HeldOut - 1).ToList();
            var moved = Fit([.. all.Where((_, at) => at % HeldOut != HeldOut - 1)]);
            var (before, after) = (Loss(heldOut, Moved.Nothing), Loss(heldOut, moved));
            var kept = all.Count >= FewestPairs && after < before;
            said.Add(new RecalibrationReport(label.Key, all.Count, before, after, kept));
            if (kept)
            {
                labels.Add(label.Key, Fit(all));
            }
        }

        reports = said;
        return new Recalibration(labels);
    }

    /// <summary>Newton's method on the log loss with a quadratic pull to slope 1 and shift 0.</summary>
    private static Moved Fit(List<Feedback> pairs)
    {
        var (slope, shift) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (bySlope, byShift) = (Prior * (slope - 1), Prior * shift / 4);
            var (slopes, both, shifts) = (Prior, 0.0, Prior / 4);
            foreach (var pair in pairs)
            {
                var probability = 1 / (1 + Math.Exp(-((slope * pair.Margin) + shift)));
                var error = probability - (pair.Holds ? 1 : 0);
                var curve = Math.Max(probability * (1 - probability), 1e-6);
                bySlope += error * pair.Margin;
                byShift += error;
                slopes += curve * pair.Margin * pair.Margin;
                both += curve * pair.Margin;
                shifts += curve;
            }

            var determinant = (slopes * shifts) - (both * both);
            slope -= ((shifts * bySlope) - (both * byShift)) / determinant;
            shift -= ((slopes * byShift) - (both * bySlope)) / determinant;
            slope = Math.Clamp(slope, 0.05, 5);
            shift = Math.Clamp(shift, -10, 10);
        }

        return new Moved(Math.Round(slope, 6), Math.Round(shift, 6));
    }

    private static double Loss(List<Feedback> pairs, Moved moved)
        => pairs.Count == 0 ? 0 : pairs.Average(pair =>
        {
            var margin = ((moved.Slope * pair.Margin) + moved.Shift) * (pair.Holds ? 1 : -1);
            return margin > 0 ? Math.Log(1 + Math.Exp(-margin)) : Math.Log(1 + Math.Exp(margin)) - margin;
        });
}
