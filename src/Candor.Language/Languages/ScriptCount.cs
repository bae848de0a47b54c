using System.Text;

namespace Candor.Language.Languages;

/// <summary>How many letters of each script a text holds.</summary>
internal sealed class ScriptCount
{
    private readonly int[] _letters = new int[Enum.GetValues<Script>().Length];

    public int this[Script script] => _letters[(int)script];

    public int Letters { get; private set; }

    public Script Leading { get; private set; }

    public void Add(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            Add(ScriptOf(rune.Value));
        }
    }

    private void Add(Script script)
    {
        if (script == Script.None)
        {
            return;
        }

        Letters++;
        if (++_letters[(int)script] > _letters[(int)Leading])
        {
            Leading = script;
        }
    }

    private static Script ScriptOf(int code) => code switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Script.Latin,
        < 0xC0 or 0xD7 or 0xF7 => Script.None,
        <= 0x24F or (>= 0x1E00 and <= 0x1EFF) => Script.Latin,
        >= 0x370 and <= 0x3FF => Script.Greek,
        >= 0x400 and <= 0x52F => Script.Cyrillic,
        >= 0x530 and <= 0x58F => Script.Armenian,
        >= 0x590 and <= 0x5FF => Script.Hebrew,
        (>= 0x620 and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => Script.Arabic,
        >= 0x900 and <= 0x97F => Script.Devanagari,
        >= 0x980 and <= 0x9FF => Script.Bengali,
        >= 0xA00 and <= 0xA7F => Script.Gurmukhi,
        >= 0xA80 and <= 0xAFF => Script.Gujarati,
        >= 0xB80 and <= 0xBFF => Script.Tamil,
        >= 0xC00 and <= 0xC7F => Script.Telugu,
        >= 0xE00 and <= 0xE7F => Script.Thai,
        >= 0xE80 and <= 0xEFF => Script.Lao,
        >= 0x1000 and <= 0x109F => Script.Burmese,
        >= 0x10A0 and <= 0x10FF => Script.Georgian,
        (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xAC00 and <= 0xD7AF) => Script.Hangul,
        >= 0x1200 and <= 0x137F => Script.Ethiopic,
        >= 0x1780 and <= 0x17FF => Script.Khmer,
        (>= 0x3041 and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9D) => Script.Kana,
        (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) => Script.Han,
        _ => Script.None,
    };
}
