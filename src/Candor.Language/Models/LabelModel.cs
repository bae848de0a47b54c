using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using Candor.Language.Cues;

namespace Candor.Language.Models;

/// <summary>
/// All labels at once, in two layers. The first gives a sense of the text by <see cref="Senses"/> linear models over hashed features, weights of one byte side by side, so that one pass
/// over the features serves all. The second is a logistic model for each label over those senses and the evidence of <see cref="Labelling.Evidence"/>, with a few hidden units that all share.
/// </summary>
/// <remarks>Sums run in one fixed order in every lane, with no fused operations: the same on every machine.</remarks>
internal sealed class LabelModel
{
    public const string Magic = "CLM2";

    /// <summary>Hidden units of the second layer.</summary>
    public const int Hidden = 32;

    /// <summary>Senses that lie beyond this are as sure as can be.</summary>
    public const float Surest = 8;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly float[] _means;
    private readonly float[] _factors;
    private readonly float[] _head;
    private readonly float[] _headBiases;
    private readonly float[] _hidden;
    private readonly float[] _hiddenBiases;
    private readonly float[] _back;
    private readonly uint _mask;
    private readonly int _width;

    private LabelModel(BinaryReader reader)
    {
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("Not a model of labels.");
        }

        var buckets = 1 << reader.ReadInt32();
        _mask = (uint)(buckets - 1);
        Senses = [.. Names(reader)];
        Outputs = [.. Names(reader)];
        Inputs = Senses.Length + reader.ReadInt32();
        _width = Padded(Senses.Length);
        _scales = Floats(reader, _width);
        _biases = Floats(reader, _width);
        _means = Floats(reader, Inputs);
        _factors = Floats(reader, Inputs);
        _head = Floats(reader, Inputs * Padded(Outputs.Length));
        _headBiases = Floats(reader, Padded(Outputs.Length));
        _hidden = Floats(reader, Inputs * Hidden);
        _hiddenBiases = Floats(reader, Hidden);
        _back = Floats(reader, Hidden * Padded(Outputs.Length));
        Thresholds = Floats(reader, Outputs.Length);
        _weights = new sbyte[buckets * _width];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>What the first layer tells.</summary>
    public string[] Senses { get; }

    /// <summary>What the second tells, by name.</summary>
    public string[] Outputs { get; }

    /// <summary>From these probabilities on a label is named.</summary>
    public float[] Thresholds { get; }

    /// <summary>Numbers that the second layer looks at: the senses, then the evidence.</summary>
    public int Inputs { get; }

    /// <summary>The next multiple of 32: whole registers on every machine.</summary>
    public static int Padded(int count) => (count + 31) / 32 * 32;

    public static LabelModel Load(string resource)
    {
        using var stream = new BrotliStream(Resource.Open(resource), CompressionMode.Decompress);
        using var reader = new BinaryReader(stream);
        return new LabelModel(reader);
    }

    /// <summary>Writes the senses of the text in front of the evidence that <paramref name="inputs"/> holds already.</summary>
    public void Sense(List<Feature> features, Span<float> inputs)
    {
        Span<float> sums = stackalloc float[_width];
        sums.Clear();
        foreach (ref readonly var feature in CollectionsMarshal.AsSpan(features))
        {
            Add(_weights.AsSpan((int)(feature.Hash & _mask) * _width, _width), feature.Value, sums);
        }

        for (var sense = 0; sense < Senses.Length; sense++)
        {
            inputs[sense] = Math.Clamp((sums[sense] * _scales[sense]) + _biases[sense], -Surest, Surest);
        }
    }

    /// <summary>The log-odds of every output.</summary>
    public float[] Margins(ReadOnlySpan<float> inputs)
    {
        var width = Padded(Outputs.Length);
        var margins = (float[])_headBiases.Clone();
        Span<float> units = stackalloc float[Hidden];
        Units(inputs, units, margins);
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (units[unit] > 0)
            {
                AddTimes(_back.AsSpan(unit * width, width), units[unit], margins);
            }
        }

        return margins[..Outputs.Length];
    }

    /// <summary>What each token of the text gives to one output, by way of the senses: exact for the text as it stands.</summary>
    public float[] TokenShares(int output, ReadOnlySpan<float> inputs, List<Feature> features, int tokens)
    {
        var width = Padded(Outputs.Length);
        Span<float> units = stackalloc float[Hidden];
        Units(inputs, units, new float[width]);
        Span<float> through = stackalloc float[Senses.Length];
        for (var sense = 0; sense < Senses.Length; sense++)
        {
            var weight = _head[(sense * width) + output];
            for (var unit = 0; unit < Hidden; unit++)
            {
                weight += units[unit] > 0 ? _hidden[(sense * Hidden) + unit] * _back[(unit * width) + output] : 0;
            }

            through[sense] = weight * _factors[sense] * _scales[sense];
        }

        var shares = new float[tokens];
        foreach (ref readonly var feature in CollectionsMarshal.AsSpan(features))
        {
            var weights = _weights.AsSpan((int)(feature.Hash & _mask) * _width, Senses.Length);
            var sum = 0f;
            for (var sense = 0; sense < weights.Length; sense++)
            {
                sum += weights[sense] * through[sense];
            }

            shares[feature.Token] += sum * feature.Value;
        }

        return shares;
    }

    /// <summary>The hidden units before they are cut off at nothing; on the way the straight share of each input goes to <paramref name="margins"/>.</summary>
    private void Units(ReadOnlySpan<float> inputs, Span<float> units, Span<float> margins)
    {
        var width = Padded(Outputs.Length);
        _hiddenBiases.CopyTo(units);
        for (var input = 0; input < Inputs; input++)
        {
            var value = (inputs[input] - _means[input]) * _factors[input];
            if (value != 0)
            {
                AddTimes(_head.AsSpan(input * width, width), value, margins);
                AddTimes(_hidden.AsSpan(input * Hidden, Hidden), value, units);
            }
        }
    }

    private static void AddTimes(ReadOnlySpan<float> weights, float value, Span<float> sums)
    {
        for (var at = 0; at < weights.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(sums[at..]) + (new Vector<float>(weights[at..]) * value)).CopyTo(sums[at..]);
        }
    }

    private static void Add(ReadOnlySpan<sbyte> weights, float value, Span<float> sums)
    {
        var lanes = Vector<sbyte>.Count;
        var quarter = Vector<float>.Count;
        for (var at = 0; at < weights.Length; at += lanes)
        {
            Vector.Widen(new Vector<sbyte>(weights[at..]), out var low, out var high);
            Vector.Widen(low, out var one, out var two);
            Vector.Widen(high, out var three, out var four);
            Add(one, value, sums[at..]);
            Add(two, value, sums[(at + quarter)..]);
            Add(three, value, sums[(at + (2 * quarter))..]);
            Add(four, value, sums[(at + (3 * quarter))..]);
        }
    }

    private static void Add(Vector<int> weights, float value, Span<float> sums)
        => (new Vector<float>(sums) + (Vector.ConvertToSingle(weights) * value)).CopyTo(sums);

    private static IEnumerable<string> Names(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            yield return reader.ReadString();
        }
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var floats = new float[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(floats.AsSpan()));
        return floats;
    }
}
