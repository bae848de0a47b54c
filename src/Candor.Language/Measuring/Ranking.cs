namespace Candor.Language.Measuring;

/// <summary>How high the right answers stand in a ranked list.</summary>
public static class Ranking
{
    /// <summary>
    /// Average precision at <paramref name="depth"/>, as CheckThat! counts it: the mean, over the right answers (at most <paramref name="depth"/>), of
    /// the precision at the rank of each. Averaged over texts it is MAP.
    /// </summary>
    /// <returns>In [0, 1]; 0 where nothing is right.</returns>
    public static double AveragePrecision<T>(IReadOnlyList<T> ranked, IReadOnlySet<T> right, int depth)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(right);
        var (hits, sum) = (0, 0.0);
        for (var rank = 0; rank < Math.Min(depth, ranked.Count); rank++)
        {
            if (right.Contains(ranked[rank]))
            {
                sum += (double)++hits / (rank + 1);
            }
        }

        return right.Count == 0 ? 0 : sum / Math.Min(right.Count, depth);
    }

    /// <summary>1 where the first answer is right, else 0. Averaged over texts it is P@1.</summary>
    public static double FirstIsRight<T>(IReadOnlyList<T> ranked, IReadOnlySet<T> right)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(right);
        return ranked.Count > 0 && right.Contains(ranked[0]) ? 1 : 0;
    }
}
