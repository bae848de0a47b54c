using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Networks.Bluesky;

/// <summary>Finds links, mentions and tags as Bluesky's own clients do (rules of <c>@atproto/api</c> rich text).</summary>
internal static partial class Facets
{
    private const string ClosingMarks = ".,;:!?'\"”’…";

    public static IReadOnlyList<Facet> Find(string text)
    {
        var found = new List<(int Start, int End, FacetKind Kind, string Value)>();
        foreach (Match link in Link().Matches(text))
        {
            var address = Trimmed(link.Value);
            if (Uri.TryCreate(address, UriKind.Absolute, out _))
            {
                found.Add((link.Index, link.Index + address.Length, FacetKind.Link, address));
            }
        }

        AddOutside(found, Mention().Matches(text), FacetKind.Mention, handle => handle);
        AddOutside(found, Tag().Matches(text), FacetKind.Tag, Word);
        return [.. found.OrderBy(span => span.Start).Select(span => new Facet(
            Encoding.UTF8.GetByteCount(text.AsSpan(0, span.Start)), Encoding.UTF8.GetByteCount(text.AsSpan(0, span.End)), span.Kind, span.Value))];
    }

    private static void AddOutside(List<(int Start, int End, FacetKind Kind, string Value)> found, MatchCollection matches, FacetKind kind, Func<string, string?> valueOf)
    {
        foreach (Match match in matches)
        {
            var start = match.Groups["sign"].Index;
            if (valueOf(match.Groups["value"].Value) is { Length: > 0 } value && !found.Exists(other => start < other.End && other.Start < start + 1 + value.Length))
            {
                found.Add((start, start + 1 + value.Length, kind, value));
            }
        }
    }

    /// <summary>The address without what ends the sentence around it.</summary>
    private static string Trimmed(string address)
    {
        while (address.Length > 0 && (ClosingMarks.Contains(address[^1], StringComparison.Ordinal) || (address[^1] == ')' && !address.Contains('(', StringComparison.Ordinal))))
        {
            address = address[..^1];
        }

        return address;
    }

    private static string? Word(string tag)
    {
        var word = tag.TrimEnd([.. tag.Where(char.IsPunctuation).Distinct()]);
        return new StringInfo(word).LengthInTextElements <= BlueskyLimits.TagGraphemes && word.Any(letter => !char.IsDigit(letter)) ? word : null;
    }

    [GeneratedRegex(@"(?<=^|[\s(])https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=^|[\s(])(?<sign>@)(?<value>([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?)(?![\w@])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<=^|\s)(?<sign>[#＃])(?!\uFE0F)(?<value>[^\s#\u00AD\u2060\u200A-\u200D\u20E2]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Tag();
}
