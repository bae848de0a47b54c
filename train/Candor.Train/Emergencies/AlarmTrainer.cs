using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Candor.Language.Emergencies;

namespace Candor.Train.Emergencies;

/// <summary>
/// Fits the weights by AdaGrad, leaving out words at random so that the ideas learn to carry a text whose words are new; then fits, on
/// texts left out, how a class and "any" together become a probability. Deterministic by seed.
/// </summary>
internal sealed class AlarmTrainer(int bits, int epochs, float rate, float ridge, double forget, int seed)
{
    public const int Folds = 4;

    private const float BiasRate = 0.1f;

    /// <summary>Where every class begins: rare.</summary>
    private const float FirstBias = -3;

    /// <summary>What is this nearly right teaches nothing.</summary>
    private const float LeastError = 0.01f;

    public static readonly int Columns = Enum.GetValues<Candor.Language.Emergency>().Length + 1;

    private readonly uint _mask = (1u << bits) - 1;

    /// <summary>Margins of each example by a model that has not seen it.</summary>
    public float[][] OutOfFold(List<AlarmExample> examples)
    {
        var margins = new float[examples.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. examples.Where(example => example.Fold != fold)]);
            for (var at = 0; at < examples.Count; at++)
            {
                if (examples[at].Fold == fold)
                {
                    margins[at] = new float[AlarmModel.Lanes];
                    weights.Margins(examples[at].Features, margins[at]);
                }
            }
        }

        return margins;
    }

    public AlarmWeights Fit(List<AlarmExample> examples)
    {
        var random = new Random(seed);
        var fitted = new AlarmWeights(bits);
        var (weights, squares) = (fitted.Weights, new float[fitted.Weights.Length]);
        Array.Fill(fitted.Biases, FirstBias, 0, Columns);
        var biasSquares = new float[Columns];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var (margins, errors) = (new float[AlarmModel.Lanes], new float[AlarmModel.Lanes]);
        var kept = new List<AlarmFeature>();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (step, at) in order.Index())
            {
                // Slower to the end, so that the last texts do not sway the whole.
                var pace = rate * (1 - ((epoch + ((float)step / order.Length)) / epochs));
                var example = examples[at];
                Keep(example, random, kept);
                var features = CollectionsMarshal.AsSpan(kept);
                var length = fitted.Margins(features, margins);
                if (Errors(example, margins, errors) < LeastError)
                {
                    continue;
                }

                for (var column = 0; column < Columns; column++)
                {
                    biasSquares[column] += errors[column] * errors[column];
                    fitted.Biases[column] -= BiasRate * pace * errors[column] / MathF.Sqrt(1 + biasSquares[column]);
                }

                foreach (var feature in features)
                {
                    Move(fitted, squares, feature, errors, length, pace);
                }
            }
        }

        return fitted;
    }

    /// <summary>How far each column is off; the largest of them.</summary>
    private static float Errors(AlarmExample example, float[] margins, float[] errors)
    {
        var largest = 0f;
        for (var column = 0; column < Columns; column++)
        {
            errors[column] = example.Labels[column] is { } truth ? ((1 / (1 + MathF.Exp(-margins[column]))) - (truth ? 1 : 0)) * example.Weight : 0;
            largest = Math.Max(largest, MathF.Abs(errors[column]));
        }

        return largest;
    }

    private void Move(AlarmWeights fitted, float[] squares, AlarmFeature feature, float[] errors, float length, float pace)
    {
        var at = fitted.At(feature.Hash);
        for (var lane = 0; lane < AlarmModel.Lanes; lane += 4)
        {
            var weight = Vector128.Create<float>(fitted.Weights.AsSpan(at + lane));
            var slope = (Vector128.Create<float>(errors.AsSpan(lane)) * (feature.Value / length)) + (weight * ridge);
            var square = Vector128.Create<float>(squares.AsSpan(at + lane)) + (slope * slope);
            square.CopyTo(squares.AsSpan(at + lane));
            (weight - (slope * pace / Vector128.Sqrt(square + Vector128.Create(1e-2f)))).CopyTo(fitted.Weights.AsSpan(at + lane));
        }
    }

    /// <summary>All features but those that look at a forgotten word itself.</summary>
    private void Keep(AlarmExample example, Random random, List<AlarmFeature> kept)
    {
        kept.Clear();
        var bits1 = random.NextInt64();
        foreach (var feature in example.Features)
        {
            if (Situation.IsOfWords(feature.Value) && (IsForgotten(bits1, feature.From) || IsForgotten(bits1, feature.To)))
            {
                continue;
            }

            kept.Add(feature);
        }
    }

    private bool IsForgotten(long chance, int word)
    {
        var mixed = (ulong)chance * (((ulong)word * 2) + 0x9E3779B97F4A7C15);
        mixed ^= mixed >> 29;
        mixed *= 0xBF58476D1CE4E5B9;
        return (mixed >> 40) / (double)(1 << 24) < forget;
    }
}
