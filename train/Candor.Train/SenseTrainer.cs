using System.Numerics;
using Candor.Language.Models;

namespace Candor.Train;

/// <summary>Fits the first layer by AdaGrad: many linear models over the same hashed features at once. Deterministic by seed.</summary>
internal sealed class SenseTrainer(int bits, int epochs, float rate, float ridge, int seed)
{
    private readonly uint _mask = (1u << bits) - 1;
    private readonly int _width = LabelModel.Padded(LabelText.Senses.Length);

    public (float[] Weights, float[] Biases) Fit(List<LabelExample> examples)
    {
        var random = new Random(seed);
        var (weights, squares) = (new float[(_mask + 1) * _width], new float[(_mask + 1) * _width]);
        var (biases, biasSquares) = (new float[_width], new float[_width]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var errors = new float[_width];
        var ranges = examples.ConvertAll(example => Known(example.From.SenseTruths));
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (example, known) = (examples[at], ranges[at]);
                if (known.Count == 0)
                {
                    continue;
                }

                var margins = Margins(example.Features, weights, biases, known);
                Array.Clear(errors);
                for (var sense = 0; sense < LabelText.Senses.Length; sense++)
                {
                    if (example.From.SenseTruths[sense] >= 0)
                    {
                        errors[sense] = ((1 / (1 + MathF.Exp(-margins[sense]))) - example.From.SenseTruths[sense]) * MathF.Min(1, example.From.Weight * 2);
                        biasSquares[sense] += errors[sense] * errors[sense];
                        biases[sense] -= rate * errors[sense] / MathF.Sqrt(1 + biasSquares[sense]);
                    }
                }

                foreach (var feature in example.Features)
                {
                    var row = (int)(feature.Hash & _mask) * _width;
                    foreach (var lane in known)
                    {
                        Step(weights, squares, row + lane, new Vector<float>(errors, lane) * feature.Value);
                    }
                }
            }
        }

        return (weights, biases);
    }

    public float[] Margins(Feature[] features, float[] weights, float[] biases) => Margins(features, weights, biases, [.. Enumerable.Range(0, _width / Vector<float>.Count).Select(at => at * Vector<float>.Count)]);

    private void Step(float[] weights, float[] squares, int at, Vector<float> slope)
    {
        var weight = new Vector<float>(weights, at);
        // A sense that is open has no slope, and must not be pulled to nothing either.
        slope += Vector.ConditionalSelect(Vector.Equals(slope, Vector<float>.Zero), Vector<float>.Zero, weight * ridge);
        var square = new Vector<float>(squares, at) + (slope * slope);
        square.CopyTo(squares, at);
        (weight - (slope * rate / Vector.SquareRoot(square + new Vector<float>(1e-4f)))).CopyTo(weights, at);
    }

    private float[] Margins(Feature[] features, float[] weights, float[] biases, List<int> known)
    {
        var margins = (float[])biases.Clone();
        foreach (var feature in features)
        {
            var row = (int)(feature.Hash & _mask) * _width;
            foreach (var lane in known)
            {
                (new Vector<float>(margins, lane) + (new Vector<float>(weights, row + lane) * feature.Value)).CopyTo(margins, lane);
            }
        }

        return margins;
    }

    /// <summary>The registers in which the text teaches something.</summary>
    private static List<int> Known(sbyte[] truths)
        => [.. Enumerable.Range(0, truths.Length).Where(at => truths[at] >= 0).Select(at => at / Vector<float>.Count * Vector<float>.Count).Distinct()];
}
