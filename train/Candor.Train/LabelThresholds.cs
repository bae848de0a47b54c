using Candor.Language;
using Candor.Language.Feelings;
using Candor.Language.Labelling;

namespace Candor.Train;

/// <summary>From which probability on a label is named: where F1 is best on texts that the first layer had not seen.</summary>
internal static class LabelThresholds
{
    private static readonly string[] JudgedFeelings = ["nhs", "goemotions", "amazon", "own"];

    public static float[] Choose(List<LabelExample> examples, List<float[]> margins)
    {
        var thresholds = new float[Label.All.Length];
        var feelings = FeelingWeights(examples, margins);
        for (var output = 0; output < thresholds.Length; output++)
        {
            var name = Label.All[output];
            thresholds[output] = output < 3 ? feelings[output] : name.StartsWith("theme:", StringComparison.Ordinal) && !LabelReader.IsRare(name) ? Best(output, examples, margins, "nhs")
                : name.StartsWith("intent:", StringComparison.Ordinal) ? Best(output, examples, margins, "own") : 0.5f;
        }

        return thresholds;
    }

    private static float Best(int output, List<LabelExample> examples, List<float[]> margins, string source)
    {
        var pairs = Enumerable.Range(0, examples.Count).Where(at => examples[at].From.Source == source && examples[at].From.OutputTruths[output] >= 0)
            .Select(at => (Truth: examples[at].From.OutputTruths[output] == 1, Score: 1 / (1 + Math.Exp(-margins[at][output])))).ToList();
        var (best, bestScore) = (0.5f, 0.0);
        for (var threshold = 0.25f; threshold < 0.62f; threshold += 0.02f)
        {
            var hits = pairs.Count(pair => pair.Truth && pair.Score >= threshold);
            var score = 2.0 * hits / Math.Max(1, pairs.Count(pair => pair.Truth) + pairs.Count(pair => pair.Score >= threshold));
            (best, bestScore) = score > bestScore + 0.002 ? (threshold, score) : (best, bestScore);
        }

        return best;
    }

    private static float[] FeelingWeights(List<LabelExample> examples, List<float[]> margins)
    {
        var judged = JudgedFeelings.Select(source => Enumerable.Range(0, examples.Count).Where(at => examples[at].From.Source == source && examples[at].From.OutputTruths[0] >= 0)
            .Select(at => (Truth: (Feeling)(Array.IndexOf(examples[at].From.OutputTruths, (sbyte)1, 0, 3) - 1), Found: FeelingRule.Softmax(margins[at]))).ToList()).ToList();
        // Rare feelings counted more in training already: none needs a factor here.
        float[] best = [1, 1, 1];
        Console.WriteLine($"feelings: {string.Join(", ", judged.Select((pairs, at) => $"{JudgedFeelings[at]} {MacroF1(pairs, best):0.000}"))}");
        return best;
    }

    private static double MacroF1(List<(Feeling Truth, double[] Found)> pairs, float[] weights)
    {
        var (hits, truths, founds) = (new int[3], new int[3], new int[3]);
        foreach (var (truth, found) in pairs)
        {
            var label = (int)FeelingRule.Decide(found, weights) + 1;
            founds[label]++;
            truths[(int)truth + 1]++;
            hits[label] += label == (int)truth + 1 ? 1 : 0;
        }

        return Enumerable.Range(0, 3).Average(label => 2.0 * hits[label] / Math.Max(1, truths[label] + founds[label]));
    }
}
