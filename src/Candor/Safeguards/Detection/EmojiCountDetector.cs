using System.Globalization;
using System.Text;

namespace Candor.Safeguards.Detection;

/// <summary>Finds more emoji than a listener to a screen reader can bear.</summary>
internal sealed class EmojiCountDetector(int most) : IDetector
{
    public IEnumerable<Hit> Detect(Subject subject)
    {
        foreach (var text in subject.All)
        {
            var emoji = Emoji(text.Text).ToList();
            if (emoji.Count > most)
            {
                yield return new Hit(text.Where, emoji[most].Start, emoji[^1].End) { Message = $"There are {emoji.Count} emoji. A screen reader says each one aloud." };
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Emoji(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (element.EnumerateRunes().Any(IsEmoji))
            {
                yield return (elements.ElementIndex, elements.ElementIndex + element.Length);
            }
        }
    }

    // Pictographs and symbols of UTS #51 that are drawn in colour by default; arrows and letters are left out.
    private static bool IsEmoji(Rune rune) => rune.Value is >= 0x1F300 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or >= 0x1F1E6 and <= 0x1F1FF or 0x2B50 or 0x2B55;
}
