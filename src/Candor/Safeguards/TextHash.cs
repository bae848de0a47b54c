using System.Security.Cryptography;
using System.Text;

namespace Candor.Safeguards;

/// <summary>Names exactly what was checked: text, versions by network, alt texts in order.</summary>
internal static class TextHash
{
    public static string Of(Draft draft)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, draft.Text);
        foreach (var (network, version) in draft.Versions.OrderBy(version => version.Key, StringComparer.Ordinal))
        {
            Add(hash, network);
            Add(hash, version);
        }

        foreach (var alt in draft.AltTexts)
        {
            Add(hash, alt);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each part carries its length, so that no two drafts can run together into the same bytes. UTF-16 keeps lone surrogates apart.
    private static void Add(IncrementalHash hash, string? part)
    {
        hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
        hash.AppendData(Encoding.Unicode.GetBytes(part ?? ""));
    }
}
