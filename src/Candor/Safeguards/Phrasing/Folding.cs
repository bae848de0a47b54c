using System.Globalization;
using System.Text;

namespace Candor.Safeguards.Phrasing;

/// <summary>Makes characters comparable: lower case, no accents, no styled letters (𝐯𝐢𝐬𝐢𝐭, ｖｉｓｉｔ), straight apostrophes.</summary>
internal static class Folding
{
    public static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019 or 0x02BC or 0xFF07 or 0x2018;

    /// <summary>Whether the character is invisible inside a word: joiners, soft hyphen, accents of their own.</summary>
    public static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    public static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
            {
                word.Append(Rune.ToLowerInvariant(part));
            }
        }
    }
}
