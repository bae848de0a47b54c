using System.IO.Compression;
using Candor.Language.Cues;

namespace Candor.Language.Identifiers;

/// <summary>
/// A Bloom filter over a long list of names (Bloom, 1970): never forgets a name, takes about one other word in a hundred for one.
/// Made by <c>train/Candor.Train names</c>, without names that everyday texts write in lower case.
/// </summary>
internal sealed class NameFilter
{
    private const int Hashes = 6;
    private const int BitsPerName = 10;

    private readonly byte[] _bits;

    private NameFilter(byte[] bits) => _bits = bits;

    public static NameFilter First { get; } = Load("Identifiers.first-names.bin");

    public static NameFilter Last { get; } = Load("Identifiers.last-names.bin");

    public bool Holds(string name)
    {
        var (hash, step) = HashOf(name);
        for (var at = 0; at < Hashes; at++, hash += step)
        {
            var bit = hash % (uint)(_bits.Length * 8);
            if ((_bits[bit / 8] & (1 << (int)(bit % 8))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    public static void Write(Stream to, IReadOnlyCollection<string> names)
    {
        var filter = new NameFilter(new byte[(names.Count * BitsPerName / 8) + 1]);
        foreach (var name in names)
        {
            filter.Add(name);
        }

        using var stream = new BrotliStream(to, CompressionLevel.SmallestSize);
        stream.Write(filter._bits);
    }

    private static NameFilter Load(string resource)
    {
        using var stream = new BrotliStream(Resource.Open(resource), CompressionMode.Decompress);
        using var bits = new MemoryStream();
        stream.CopyTo(bits);
        return new NameFilter(bits.ToArray());
    }

    private void Add(string name)
    {
        var (hash, step) = HashOf(name);
        for (var at = 0; at < Hashes; at++, hash += step)
        {
            var bit = hash % (uint)(_bits.Length * 8);
            _bits[bit / 8] |= (byte)(1 << (int)(bit % 8));
        }
    }

    private static (uint Hash, uint Step) HashOf(string name)
    {
        var (one, two) = (2166136261u, 0x9e3779b9u);
        foreach (var letter in name)
        {
            one = (one ^ letter) * 16777619;
            two = ((two << 5) ^ (two >> 27) ^ letter) * 0x85ebca6b;
        }

        return (one, two | 1);
    }
}
