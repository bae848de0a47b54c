using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Candor.Language.Cues;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over pruned features, weights of one byte,
/// sums in integers: the same answer on every machine. Made by <c>train/Candor.Train identifiers</c>.
/// </summary>
internal sealed class TagModel
{
    public const string Magic = "CRF1";
    public const short Never = -8000;

    // Most features of a text are in no model: a small table of bits says so without leaving the nearest cache.
    private const int FilterBits = 22;

    private readonly ulong[] _slots;
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    /// <param name="features">Hash of each feature, rising, and its weights by label.</param>
    /// <param name="steps">Weight of a label after a label, <see cref="Tags.Lanes"/> a row.</param>
    /// <param name="lexicon">What is known of words.</param>
    public TagModel(IReadOnlyList<(uint Key, sbyte[] Weights)> features, short[] steps, Lexicon lexicon)
    {
        Features = features;
        Steps = steps;
        Lexicon = lexicon;
        var size = 1;
        while (size < features.Count * 2)
        {
            size *= 2;
        }

        _mask = (uint)(size - 1);
        (_slots, _weights) = (new ulong[size], new sbyte[(features.Count + 1) * Tags.Lanes]);
        for (var row = 0; row < features.Count; row++)
        {
            // A key in the low half, its row in the high half.
            _slots[Slot(features[row].Key)] = features[row].Key | ((ulong)(row + 1) << 32);
            _filter[features[row].Key >> (38 - FilterBits)] |= 1UL << (int)(features[row].Key >> (32 - FilterBits));
            features[row].Weights.CopyTo(_weights.AsSpan((row + 1) * Tags.Lanes));
        }
    }

    public IReadOnlyList<(uint Key, sbyte[] Weights)> Features { get; }

    public short[] Steps { get; }

    public Lexicon Lexicon { get; }

    public static TagModel Load(string resource)
    {
        using var compressed = Resource.Open(resource);
        return Load(compressed);
    }

    public static TagModel Load(Stream compressed)
    {
        using var stream = new BrotliStream(compressed, CompressionMode.Decompress);
        using var reader = new BinaryReader(stream);
        return TagModelFile.Read(reader);
    }

    /// <summary>Sums the weights of the features of one token.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            if ((_filter[feature >> (38 - FilterBits)] & (1UL << (int)(feature >> (32 - FilterBits)))) == 0)
            {
                continue;
            }

            // An empty slot leads to the first row, which is all zeros.
            var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)(_slots[Slot(feature)] >> 32) * Tags.Lanes));
            low += first;
            high += second;
        }

        low.CopyTo(scores);
        high.CopyTo(scores[16..]);
    }

    private uint Slot(uint key)
    {
        var at = (key ^ (key >> 15)) & _mask;
        while (_slots[at] != 0 && (uint)_slots[at] != key)
        {
            at = (at + 1) & _mask;
        }

        return at;
    }
}
