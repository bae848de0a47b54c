using System.Text;

namespace Candor.Language.Tokens;

/// <summary>Brings spellings of one word together: case, accents, width, stretched letters, curly apostrophes.</summary>
internal static class Folding
{
    /// <summary>Longer runs of letters are no words; only this many are compared.</summary>
    public const int LongestWord = 64;

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            word = word[..(char.IsHighSurrogate(word[LongestWord - 1]) ? LongestWord - 1 : LongestWord)];
        }

        return IsAscii(word) ? FoldSimple(word) : FoldSimple(Decompose(word));
    }

    /// <summary>Removes what only stretches or decorates; expects no accents any more.</summary>
    private static string FoldSimple(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] is 's' or 'S' && IsApostrophe(word[^2]))
        {
            word = word[..^2];
        }

        Span<char> folded = stackalloc char[LongestWord * 4];
        var length = 0;
        foreach (var sign in word)
        {
            if (IsApostrophe(sign) || length == folded.Length)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(sign);
            var stretched = length >= 2 && folded[length - 1] == lower && folded[length - 2] == lower && !char.IsAsciiDigit(lower);
            if (!stretched)
            {
                folded[length++] = lower;
            }
        }

        return FormPool.Of(folded[..length]);
    }

    private static string Decompose(ReadOnlySpan<char> word)
    {
        var decomposed = word.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var sign in decomposed)
        {
            // Only the accents of European scripts go; vowel signs of other scripts carry the word.
            if (sign is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            kept.Append(sign switch
            {
                'ß' => "ss",
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                'đ' or 'Đ' => "d",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ı' => "i",
                _ => sign.ToString(),
            });
        }

        return kept.Length > LongestWord ? kept.ToString(0, LongestWord) : kept.ToString();
    }

    public static bool IsApostrophe(char sign) => sign is '\'' or '’' or 'ʼ' or '‘' or '`' or '´';

    private static bool IsAscii(ReadOnlySpan<char> word) => Ascii.IsValid(word);
}
