namespace Candor.Language.Spikes;

/// <summary>Finds what is over-represented now against before: T. Dunning, "Accurate methods for the statistics of surprise and coincidence", 1993.</summary>
public static class Drivers
{
    /// <summary>What drives a spike, most surprising first.</summary>
    /// <param name="now">Words, accounts or posts of the spike, each with its count.</param>
    /// <param name="before">The same of the time to compare with.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="least">The least surprise; by default what chance would bring once in a thousand times.</param>
    public static IReadOnlyList<Driver> Find(IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, int> before, int top, double least = 10.83)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        double all = now.Values.Sum(), allBefore = before.Values.Sum();
        return [.. now
            .Select(pair => (pair.Key, Now: pair.Value, Before: before.GetValueOrDefault(pair.Key)))
            .Where(one => one.Now * allBefore > one.Before * all || allBefore == 0)
            .Select(one => new Driver(one.Key, one.Now, one.Before, Surprise(one.Now, one.Before, all, allBefore)))
            .Where(driver => driver.Surprise >= least)
            .OrderByDescending(driver => driver.Surprise).ThenBy(driver => driver.Name, StringComparer.Ordinal)
            .Take(top)];
    }

    private static double Surprise(double now, double before, double all, double allBefore)
    {
        var share = (now + before) / (all + allBefore);
        return 2 * (Term(now, all * share) + Term(before, allBefore * share) + Term(all - now, all * (1 - share)) + Term(allBefore - before, allBefore * (1 - share)));
    }

    private static double Term(double observed, double expected) => observed <= 0 || expected <= 0 ? 0 : observed * Math.Log(observed / expected);
}
