using System.IO.Compression;
using Candor.Language.Cues;

namespace Candor.Language.Models;

/// <summary>
/// Logistic regression for several labels over hashed features, weights of one byte, calibrated. Made by <c>train/Candor.Train</c>.
/// </summary>
internal sealed class LinearModel
{
    public const string Magic = "CLM1";

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly float[] _slopes;
    private readonly float[] _shifts;
    private readonly uint _mask;

    private LinearModel(BinaryReader reader)
    {
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("Not a linear model.");
        }

        var buckets = 1 << reader.ReadInt32();
        _mask = (uint)(buckets - 1);
        var labels = reader.ReadInt32();
        Labels = new string[labels];
        (_scales, _biases, _slopes, _shifts) = (new float[labels], new float[labels], new float[labels], new float[labels]);
        for (var label = 0; label < labels; label++)
        {
            Labels[label] = reader.ReadString();
            (_scales[label], _biases[label], _slopes[label], _shifts[label]) = (reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        }

        _weights = new sbyte[buckets * labels];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Wire names of the labels.</summary>
    public string[] Labels { get; }

    public static LinearModel Load(string resource)
    {
        using var compressed = Resource.Open(resource);
        return Load(compressed);
    }

    public static LinearModel Load(Stream compressed)
    {
        using var stream = new BrotliStream(compressed, CompressionMode.Decompress);
        using var reader = new BinaryReader(stream);
        return new LinearModel(reader);
    }

    /// <summary>Calibrated probability of each label.</summary>
    public double[] Score(List<Feature> features)
    {
        var labels = Labels.Length;
        Span<float> sums = stackalloc float[labels];
        sums.Clear();
        foreach (var feature in features)
        {
            var weights = _weights.AsSpan((int)(feature.Hash & _mask) * labels, labels);
            for (var label = 0; label < labels; label++)
            {
                sums[label] += weights[label] * feature.Value;
            }
        }

        var scores = new double[labels];
        for (var label = 0; label < labels; label++)
        {
            var margin = (sums[label] * _scales[label]) + _biases[label];
            scores[label] = 1 / (1 + Math.Exp(-((_slopes[label] * margin) + _shifts[label])));
        }

        return scores;
    }
}
