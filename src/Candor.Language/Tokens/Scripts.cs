using System.Text;

namespace Candor.Language.Tokens;

/// <summary>Which code points belong to emoji and to scripts that are written without spaces.</summary>
internal static class Scripts
{
    public static bool IsEmoji(Rune rune) => rune.Value is
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)
        or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x2122;

    /// <summary>Signs that only change the emoji before them: variation selectors, joiners, skin tones, tags.</summary>
    public static bool ExtendsEmoji(Rune rune) => rune.Value is
        0xFE0F or 0xFE0E or 0x200D or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F);

    public static bool IsWrittenWithoutSpaces(Rune rune) => rune.Value is
        (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x20000 and <= 0x3FFFF);
}
