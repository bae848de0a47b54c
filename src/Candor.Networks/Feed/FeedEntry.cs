using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Candor.Networks.Feed;

/// <summary>One entry of a feed as an item.</summary>
internal static class FeedEntry
{
    /// <summary>How much of an entry is kept, in UTF-16 units: more than any summary, less than a book.</summary>
    public const int LongestText = 20_000;

    private const int LongestId = 300;

    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The item; null when the entry says nothing.</summary>
    public static IncomingItem? Item(XElement entry, Author feed, Uri address, string? language, DateTimeOffset fallback, DateTimeOffset now)
    {
        var text = TextOf(entry);
        if (text.Length == 0)
        {
            return null;
        }

        var link = FeedXml.Link(entry, address);
        var at = FeedDates.Of(entry, ["pubDate", "published", "date", "issued", "updated", "modified"]);
        return new IncomingItem
        {
            Id = IdOf(entry, link, text),
            Kind = ItemKind.Entry,
            Author = AuthorOf(entry) is { Length: > 0 } name ? feed with { DisplayName = name } : feed,
            Text = text,
            PostedAt = at is null ? fallback : at > now.AddDays(1) ? now : at.Value,
            Url = link,
            Language = Code((string?)entry.Attribute(XNamespace.Xml + "lang") ?? language),
            Media = [.. FeedXml.Pictures(entry, address)],
        };
    }

    private static string TextOf(XElement entry)
    {
        var title = FeedText.Line(FeedXml.First(entry, "title"));
        var body = new[] { "summary", "description", "encoded", "content" }.Select(name => FeedText.Of(FeedXml.First(entry, name))).FirstOrDefault(text => text.Length > 0) ?? "";

        // Many feeds begin the summary with the title once more.
        var text = body.StartsWith(title, StringComparison.Ordinal) ? body : title.Length == 0 ? body : body.Length == 0 ? title : $"{title}\n\n{body}";
        if (text.Length <= LongestText)
        {
            return text;
        }

        var cut = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return text[..cut] + "…";
    }

    private static string IdOf(XElement entry, Uri? link, string text)
    {
        var own = FeedXml.First(entry, "guid")?.Value ?? FeedXml.First(entry, "id")?.Value ?? (string?)entry.Attribute(Rdf + "about") ?? link?.AbsoluteUri ?? "";
        var plain = string.Concat(own.Trim().Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return plain.Length is > 0 and <= LongestId ? plain : $"entry:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.Length > 0 ? plain : text)))[..32]}";
    }

    private static string AuthorOf(XElement entry) =>
        FeedXml.First(entry, "author") is { } author ? FeedText.Line(FeedXml.First(author, "name") ?? author) : FeedText.Line(FeedXml.First(entry, "creator"));

    private static string? Code(string? language) =>
        language?.Trim() is { Length: >= 2 } text && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && (text.Length == 2 || text[2] == '-') ? text[..2].ToLowerInvariant() : null;
}
