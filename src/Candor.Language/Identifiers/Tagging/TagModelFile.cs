using System.IO.Compression;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>How a <see cref="TagModel"/> lies in a file: keys as differences, zero weights left out.</summary>
internal static class TagModelFile
{
    public static void Write(Stream to, TagModel model)
    {
        using var stream = new BrotliStream(to, CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(stream);
        writer.Write(TagModel.Magic);
        writer.Write(model.Lexicon.Learnt.Count);
        foreach (var (key, (facts, cluster)) in model.Lexicon.Learnt.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((uint)facts);
            writer.Write(cluster);
        }

        foreach (var step in model.Steps)
        {
            writer.Write(step);
        }

        writer.Write(model.Features.Count);
        var last = 0u;
        foreach (var (key, _) in model.Features)
        {
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        foreach (var (_, weights) in model.Features)
        {
            var present = 0u;
            for (var label = 0; label < Tags.Lanes; label++)
            {
                present |= weights[label] != 0 ? 1u << label : 0;
            }

            writer.Write(present);
        }

        foreach (var weight in model.Features.SelectMany(feature => feature.Weights).Where(weight => weight != 0))
        {
            writer.Write(weight);
        }
    }

    public static TagModel Read(BinaryReader reader)
    {
        if (reader.ReadString() != TagModel.Magic)
        {
            throw new InvalidDataException("Not a tagging model.");
        }

        var learnt = new Dictionary<uint, (WordFacts, byte)>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            learnt.Add(reader.ReadUInt32(), ((WordFacts)reader.ReadUInt32(), reader.ReadByte()));
        }

        var steps = new short[Tags.Lanes * Tags.Lanes];
        for (var at = 0; at < steps.Length; at++)
        {
            steps[at] = reader.ReadInt16();
        }

        var keys = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var at = 0; at < keys.Length; at++)
        {
            keys[at] = last += (uint)reader.Read7BitEncodedInt();
        }

        var present = new uint[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            present[at] = reader.ReadUInt32();
        }

        var features = new (uint, sbyte[])[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            var weights = new sbyte[Tags.Lanes];
            for (var label = 0; label < Tags.Lanes; label++)
            {
                weights[label] = (present[at] & (1u << label)) != 0 ? reader.ReadSByte() : (sbyte)0;
            }

            features[at] = (keys[at], weights);
        }

        return new TagModel(features, steps, new Lexicon(learnt));
    }
}
