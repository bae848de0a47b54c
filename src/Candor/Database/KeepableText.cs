using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Candor.Database;

/// <summary>
/// Text as both databases keep it: without NUL, which PostgreSQL does not take, and with U+FFFD in the place of half a
/// surrogate pair, which is no text in any encoding. Whoever pastes such a sign is not refused for it.
/// </summary>
internal static class KeepableText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || IsKeepable(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a pair is enumerated as U+FFFD.
            if (rune.Value != 0)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static bool IsKeepable(ReadOnlySpan<char> text)
    {
        if (text.Contains('\0'))
        {
            return false;
        }

        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var place)
        {
            if (place + 1 == text.Length || !char.IsSurrogatePair(text[place], text[place + 1]))
            {
                return false;
            }

            text = text[(place + 2)..];
        }

        return true;
    }
}
