using System.Runtime.InteropServices;
using Candor.Language.Tokens;

namespace Candor.Language.Emergencies;

/// <summary>Finds the words that decided for a class: those whose features weigh most for it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Reasons(AlarmModel model, int column, int origin, double[] worth) : IFeatureSink
{
    private const int Most = 3;

    /// <summary>Words weaker than this share of the strongest are not named.</summary>
    private const double Share = 0.45;

    public static IReadOnlyList<string> Of(Scan scan, Concepts concepts, AlarmModel model, int column, int from, List<Token> tokens, string text)
    {
        var to = Math.Min(from + EmergencyReader.Stretch, scan.Words.Count);
        var worth = new double[to - from];
        var reasons = new Reasons(model, column, from, worth);
        Situation.Describe(scan, concepts, from, to, ref reasons);
        var strongest = worth.Max();
        if (strongest <= 0)
        {
            return [];
        }

        var spans = new List<(double Worth, int From, int To)>();
        for (var at = 0; at < worth.Length; at++)
        {
            if (worth[at] < Share * strongest)
            {
                continue;
            }

            var begin = at;
            var sum = 0.0;
            while (at < worth.Length && worth[at] >= Share * strongest)
            {
                sum += worth[at++];
            }

            spans.Add((sum, begin + from, at + from));
        }

        return
        [
            .. spans.OrderByDescending(span => span.Worth).ThenBy(span => span.From).Take(Most)
                .Select(span => text[tokens[scan.Tokens[span.From]].Start..tokens[scan.Tokens[span.To - 1]].End]),
        ];
    }

    public void Add(uint hash, int value, int from, int to)
    {
        var weights = model.WeightsOf(hash);
        var share = (double)(weights[column] + weights[model.Classes]) * value / (to - from + 1);
        for (var at = from; at <= to && at - origin < worth.Length; at++)
        {
            worth[at - origin] += share;
        }
    }
}
