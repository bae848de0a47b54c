using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Networks;

/// <summary>Counts a text by a network's own rule.</summary>
public static partial class TextCounter
{
    /// <summary>Counts <paramref name="text"/> under <paramref name="limit"/>.</summary>
    public static TextCount Count(string text, TextLimit limit)
    {
        var counted = text;
        if (limit.UrlLength is { } urlLength)
        {
            counted = WebAddress().Replace(counted, new string('x', urlLength));
        }

        if (limit.MentionsCountLocalPartOnly)
        {
            counted = FullMention().Replace(counted, "${local}");
        }

        return new TextCount(Units(counted, limit.Unit), limit.Length, Encoding.UTF8.GetByteCount(text), limit.Utf8Bytes);
    }

    private static int Units(string text, CountingUnit unit) => unit switch
    {
        CountingUnit.Grapheme => new StringInfo(text).LengthInTextElements,
        CountingUnit.CodePoint => text.EnumerateRunes().Count(),
        CountingUnit.Utf16 => text.Length,
        CountingUnit.Utf8Byte => Encoding.UTF8.GetByteCount(text),
    };

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"(?<local>@[\w.-]+)@[\w.-]+\w", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex FullMention();
}
