using System.IO.Compression;
using System.Runtime.InteropServices;
using Candor.Language.Cues;

namespace Candor.Language.Emergencies;

/// <summary>
/// Linear weights of one byte for each class and for "a real emergency now, of any class"; the two together give a calibrated probability.
/// Sums are whole numbers, so that every machine gets the same. Made by <c>train/Candor.Train</c>.
/// </summary>
internal sealed class AlarmModel
{
    public const string Magic = "CAM1";

    /// <summary>Weights of one feature lie side by side, padded to what one vector holds.</summary>
    public const int Lanes = 16;

    /// <summary>Keeps a text of one or two words from shouting; in squared feature values.</summary>
    public const int LeastSquare = 400;

    private readonly sbyte[] _weights;
    private readonly uint _mask;
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly float[] _own;
    private readonly float[] _any;
    private readonly float[] _shifts;

    private AlarmModel(BinaryReader reader)
    {
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("Not a model of emergencies.");
        }

        var buckets = 1 << reader.ReadInt32();
        _mask = (uint)(buckets - 1);
        var columns = reader.ReadInt32();
        Classes = columns - 1;
        (_scales, _biases, _own, _any, _shifts) = (Read(reader, columns), Read(reader, columns), Read(reader, Classes), Read(reader, Classes), Read(reader, Classes));
        var column = new sbyte[buckets];
        _weights = new sbyte[buckets * Lanes];
        for (var at = 0; at < columns; at++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan()));
            for (var bucket = 0; bucket < buckets; bucket++)
            {
                _weights[(bucket * Lanes) + at] = column[bucket];
            }
        }
    }

    /// <summary>How many classes there are; the column after the last is "any".</summary>
    public int Classes { get; }

    public static AlarmModel Load(string resource)
    {
        using var stream = new BrotliStream(Resource.Open(resource), CompressionMode.Decompress);
        using var buffered = new BufferedStream(stream, 1 << 16);
        using var reader = new BinaryReader(buffered);
        return new AlarmModel(reader);
    }

    public ReadOnlySpan<sbyte> WeightsOf(uint hash) => _weights.AsSpan((int)(hash & _mask) * Lanes, Lanes);

    /// <summary>Calibrated probabilities of the classes from summed weights and squared feature values.</summary>
    public void Score(ReadOnlySpan<int> sums, int square, Span<double> scores)
    {
        var length = MathF.Sqrt(square + LeastSquare);
        var any = (sums[Classes] * _scales[Classes] / length) + _biases[Classes];
        for (var at = 0; at < Classes; at++)
        {
            var own = (sums[at] * _scales[at] / length) + _biases[at];
            scores[at] = 1 / (1 + Math.Exp(-((_own[at] * own) + (_any[at] * any) + _shifts[at])));
        }
    }

    private static float[] Read(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var at = 0; at < count; at++)
        {
            values[at] = reader.ReadSingle();
        }

        return values;
    }
}
