using System.Numerics;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>32-bit hashes of words and features; the same on every machine.</summary>
internal static class Mix
{
    /// <summary>FNV-1a over UTF-16 units (Fowler, Noll and Vo).</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619;
        }

        return hash;
    }

    public static uint Both(uint one, uint other) => (BitOperations.RotateLeft(one, 13) * 5) + 0xe6546b64 ^ (other * 0xcc9e2d51);

    /// <summary>The final steps of MurmurHash3 (Appleby), salted by the kind of feature.</summary>
    public static uint Feature(uint kind, uint value)
    {
        var hash = (value ^ (kind * 0x9E3779B9)) * 0x85EBCA6B;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
