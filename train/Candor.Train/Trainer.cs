using System.IO.Compression;
using System.Runtime.InteropServices;
using Candor.Language.Models;

namespace Candor.Train;

/// <summary>Fits a linear model by AdaGrad, calibrates it on texts it has not seen, and writes it in one byte a weight. Deterministic by seed.</summary>
internal sealed class Trainer(string[] labels, int bits, int epochs, float rate, float ridge, int seed)
{
    private const int Folds = 5;
    private readonly int _buckets = 1 << bits;

    public void Train(List<Example> examples, string file)
    {
        var outOfFold = new float[examples.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (weights, biases) = Fit([.. examples.Where((_, at) => at % Folds != fold)]);
            for (var at = fold; at < examples.Count; at += Folds)
            {
                outOfFold[at] = Margins(examples[at].Features, weights, biases);
            }
        }

        var (slopes, shifts) = Calibrate(examples, outOfFold);
        var (final, finalBiases) = Fit(examples);
        Write(file, final, finalBiases, slopes, shifts);
        Console.WriteLine($"{file}: {examples.Count} examples, {new FileInfo(file).Length / 1024} KiB");
    }

    private (float[] Weights, float[] Biases) Fit(List<Example> examples)
    {
        var random = new Random(seed);
        var count = labels.Length;
        var (weights, squares) = (new float[_buckets * count], new float[_buckets * count]);
        var (biases, biasSquares) = (new float[count], new float[count]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order.Select(at => examples[at]))
            {
                var margins = Margins(example.Features, weights, biases);
                for (var label = 0; label < count; label++)
                {
                    if (example.Labels[label] is not { } truth)
                    {
                        continue;
                    }

                    var error = ((1 / (1 + MathF.Exp(-margins[label]))) - (truth ? 1 : 0)) * example.Weight;
                    biasSquares[label] += error * error;
                    biases[label] -= rate * error / MathF.Sqrt(1 + biasSquares[label]);
                    foreach (var feature in example.Features)
                    {
                        var at = ((int)(feature.Hash & (uint)(_buckets - 1)) * count) + label;
                        var slope = (error * feature.Value) + (ridge * weights[at]);
                        squares[at] += slope * slope;
                        weights[at] -= rate * slope / MathF.Sqrt(1e-4f + squares[at]);
                    }
                }
            }
        }

        return (weights, biases);
    }

    private float[] Margins(Feature[] features, float[] weights, float[] biases)
    {
        var margins = (float[])biases.Clone();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature.Hash & (uint)(_buckets - 1)) * labels.Length, labels.Length);
            for (var label = 0; label < margins.Length; label++)
            {
                margins[label] += row[label] * feature.Value;
            }
        }

        return margins;
    }

    /// <summary>Platt scaling: a slope and a shift for each label, by gradient steps on the held-out margins.</summary>
    private (float[] Slopes, float[] Shifts) Calibrate(List<Example> examples, float[][] margins)
    {
        var (slopes, shifts) = (new float[labels.Length], new float[labels.Length]);
        for (var label = 0; label < labels.Length; label++)
        {
            var (slope, shift) = (1.0, 0.0);
            var known = Enumerable.Range(0, examples.Count).Where(at => examples[at].Labels[label] is not null).ToArray();
            for (var step = 0; step < 400; step++)
            {
                var (bySlope, byShift, weight) = (0.0, 0.0, 0.0);
                foreach (var at in known)
                {
                    var error = ((1 / (1 + Math.Exp(-((slope * margins[at][label]) + shift)))) - (examples[at].Labels[label] == true ? 1 : 0)) * examples[at].Weight;
                    bySlope += error * margins[at][label];
                    byShift += error;
                    weight += examples[at].Weight;
                }

                slope -= 0.5 * bySlope / weight;
                shift -= 0.5 * byShift / weight;
            }

            (slopes[label], shifts[label]) = ((float)slope, (float)shift);
        }

        return (slopes, shifts);
    }

    private void Write(string file, float[] weights, float[] biases, float[] slopes, float[] shifts)
    {
        var count = labels.Length;
        var bytes = new sbyte[weights.Length];
        using var stream = new BrotliStream(File.Create(file), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream);
        writer.Write(LinearModel.Magic);
        writer.Write(bits);
        writer.Write(count);
        for (var label = 0; label < count; label++)
        {
            var largest = Enumerable.Range(0, _buckets).Max(bucket => MathF.Abs(weights[(bucket * count) + label]));
            var scale = Math.Max(largest, 1e-6f) / 127;
            for (var bucket = 0; bucket < _buckets; bucket++)
            {
                bytes[(bucket * count) + label] = (sbyte)MathF.Round(weights[(bucket * count) + label] / scale);
            }

            writer.Write(labels[label]);
            writer.Write(scale);
            writer.Write(biases[label]);
            writer.Write(slopes[label]);
            writer.Write(shifts[label]);
        }

        writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
    }
}
