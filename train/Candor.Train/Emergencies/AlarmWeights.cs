using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Candor.Language.Emergencies;

namespace Candor.Train.Emergencies;

/// <summary>Weights as they are fitted, and how they are written in one byte each.</summary>
internal sealed class AlarmWeights(int bits)
{
    private readonly uint _mask = (1u << bits) - 1;

    public float[] Weights { get; } = new float[(1 << bits) * AlarmModel.Lanes];

    public float[] Biases { get; } = new float[AlarmModel.Lanes];

    /// <summary>Fills in the margins; returns the length of the text.</summary>
    public float Margins(ReadOnlySpan<AlarmFeature> features, Span<float> margins)
    {
        var square = AlarmModel.LeastSquare;
        var (one, two, three, four) = (Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero, Vector128<float>.Zero);
        foreach (var feature in features)
        {
            square += feature.Value * feature.Value;
            var row = Row(feature.Hash);
            var value = Vector128.Create((float)feature.Value);
            one += Vector128.Create<float>(row) * value;
            two += Vector128.Create<float>(row[4..]) * value;
            three += Vector128.Create<float>(row[8..]) * value;
            four += Vector128.Create<float>(row[12..]) * value;
        }

        var length = MathF.Sqrt(square);
        var biases = Biases.AsSpan();
        ((one / length) + Vector128.Create<float>(biases)).CopyTo(margins);
        ((two / length) + Vector128.Create<float>(biases[4..])).CopyTo(margins[4..]);
        ((three / length) + Vector128.Create<float>(biases[8..])).CopyTo(margins[8..]);
        ((four / length) + Vector128.Create<float>(biases[12..])).CopyTo(margins[12..]);
        return length;
    }

    public float[] MarginsOf(ReadOnlySpan<AlarmFeature> features)
    {
        var margins = new float[AlarmModel.Lanes];
        Margins(features, margins);
        return margins;
    }

    public Span<float> Row(uint hash) => Weights.AsSpan(At(hash), AlarmModel.Lanes);

    public int At(uint hash) => (int)(hash & _mask) * AlarmModel.Lanes;

    public void Write(string file, AlarmCalibration calibration)
    {
        var columns = AlarmTrainer.Columns;
        using var stream = new BrotliStream(File.Create(file), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream);
        writer.Write(AlarmModel.Magic);
        writer.Write(bits);
        writer.Write(columns);
        var scales = new float[columns];
        for (var column = 0; column < columns; column++)
        {
            var largest = 1e-6f;
            for (var at = column; at < Weights.Length; at += AlarmModel.Lanes)
            {
                largest = Math.Max(largest, MathF.Abs(Weights[at]));
            }

            scales[column] = largest / 127;
            writer.Write(scales[column]);
        }

        foreach (var value in Biases.Take(columns).Concat(calibration.Own).Concat(calibration.Any).Concat(calibration.Shift))
        {
            writer.Write(value);
        }

        var bytes = new sbyte[1 << bits];
        for (var column = 0; column < columns; column++)
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = (sbyte)MathF.Round(Weights[(at * AlarmModel.Lanes) + column] / scales[column]);
            }

            writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
        }
    }
}
