using System.Globalization;
using Candor.Language.Cues;

namespace Candor.Language.Matching;

/// <summary>
/// Weighs the evidence for each claim that words alone bring up, once for their order and once for how sure it is. Both sets of weights are fitted by
/// <c>train/Candor.Train</c>.
/// </summary>
internal sealed class Judge(double[] order, double[] surety)
{
    public static Judge Shipped { get; } = Read();

    /// <summary>The claims that share a word with the text, best first, with the probability that the text repeats each.</summary>
    public List<Match> Rank(ClaimIndex index, Wording wording, int candidates)
    {
        var query = new Query(wording, index);
        var best = index.Best(query, candidates);
        Span<double> evidence = stackalloc double[Evidence.Count];
        var ranked = new List<(int Claim, double Order, double Surety)>(best.Count);
        foreach (var (claim, sum) in best)
        {
            Evidence.Weigh(index, query, index[claim], sum, best[0].Sum, evidence);
            ranked.Add((claim, Order(evidence), Surety(evidence)));
        }

        ranked.Sort((one, other) => other.Order.CompareTo(one.Order) is not 0 and var before ? before : one.Claim.CompareTo(other.Claim));
        var matches = new List<Match>(ranked.Count);
        var most = 1.0;
        foreach (var one in ranked)
        {
            // What stands lower is never the surer.
            most = Math.Min(most, one.Surety);
            matches.Add(new Match(index[one.Claim].Claim.Id, Math.Round(most, 4)));
        }

        return matches;
    }

    public double Order(ReadOnlySpan<double> evidence) => Margin(evidence, order);

    public double Surety(ReadOnlySpan<double> evidence) => 1 / (1 + Math.Exp(-Margin(evidence, surety)));

    public static double Margin(ReadOnlySpan<double> evidence, double[] weights)
    {
        var margin = 0.0;
        for (var at = 0; at < evidence.Length; at++)
        {
            margin += evidence[at] * weights[at];
        }

        return margin;
    }

    private static Judge Read()
    {
        var lines = Resource.Lines("Matching.weights.tsv").Select(line => line.Split('\t')).ToList();
        return new Judge([.. lines.Select(parts => Number(parts[1]))], [.. lines.Select(parts => Number(parts[2]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
