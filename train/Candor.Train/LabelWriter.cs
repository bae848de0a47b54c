using System.IO.Compression;
using System.Runtime.InteropServices;
using Candor.Language.Labelling;
using Candor.Language.Models;

namespace Candor.Train;

/// <summary>Writes the model of labels: one byte a weight, the second layer as it is.</summary>
internal static class LabelWriter
{
    public static void Write(string file, int bits, float[] weights, float[] biases, HeadTrainer head, float[] thresholds)
    {
        var width = LabelModel.Padded(LabelText.Senses.Length);
        var bytes = new sbyte[weights.Length];
        var scales = new float[width];
        for (var sense = 0; sense < width; sense++)
        {
            var largest = 1e-6f;
            for (var at = sense; at < weights.Length; at += width)
            {
                largest = MathF.Max(largest, MathF.Abs(weights[at]));
            }

            scales[sense] = largest / 127;
            for (var at = sense; at < weights.Length; at += width)
            {
                bytes[at] = (sbyte)MathF.Round(weights[at] / scales[sense]);
            }
        }

        using var stream = new BrotliStream(File.Create(file), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream);
        writer.Write(LabelModel.Magic);
        writer.Write(bits);
        Write(writer, LabelText.Senses);
        Write(writer, Label.All);
        writer.Write(Evidence.Count);
        foreach (var numbers in (float[][])[scales, biases, head.Means, head.Factors, head.Weights, head.Biases, head.Hidden, head.HiddenBiases, head.Back, thresholds])
        {
            writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
        }

        writer.Write(MemoryMarshal.AsBytes(bytes.AsSpan()));
    }

    private static void Write(BinaryWriter writer, string[] names)
    {
        writer.Write(names.Length);
        foreach (var name in names)
        {
            writer.Write(name);
        }
    }
}
