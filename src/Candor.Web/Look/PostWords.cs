using System.Text.RegularExpressions;

namespace Candor.Web.Look;

/// <summary>Finds what a network will draw as a link: addresses, mentions, tags.</summary>
internal static partial class PostWords
{
    public static IReadOnlyList<(string Text, bool Linked)> Cut(string text)
    {
        var pieces = new List<(string Text, bool Linked)>();
        var from = 0;
        foreach (var match in Linked().EnumerateMatches(text))
        {
            if (match.Index > from)
            {
                pieces.Add((text[from..match.Index], false));
            }

            pieces.Add((text.Substring(match.Index, match.Length), true));
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            pieces.Add((text[from..], false));
        }

        return pieces;
    }

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)\]]|(?<![\w/@])@[\w.-]+(?:@[\w.-]+)?\w|(?<![\w&/])#\w*\p{L}\w*", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Linked();
}
