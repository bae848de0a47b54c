using System.Net;
using System.Text.RegularExpressions;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Markup of a status as Mastodon writes it (docs: spec/activitypub#sanitization and the examples of entities/Status).</summary>
internal static partial class LocalMastodonHtml
{
    public static string Of(LocalMastodonStore store, LocalStatus status)
    {
        var paragraphs = status.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(paragraphs.Select(paragraph => $"<p>{Lines(store, status, paragraph)}</p>"));
    }

    private static string Lines(LocalMastodonStore store, LocalStatus status, string paragraph)
        => Entity().Replace(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br />", StringComparison.Ordinal), match => Entity(store, status, match.Value));

    private static string Entity(LocalMastodonStore store, LocalStatus status, string written) => written[0] switch
    {
        '@' when status.Mentions.FirstOrDefault(mention => mention.Written == written) is { } mention
            => $"<span class=\"h-card\" translate=\"no\"><a href=\"{LocalMastodonJson.ProfileOf(store, mention.User)}\" class=\"u-url mention\">@<span>{mention.User.Username}</span></a></span>",
        '#' => $"<a href=\"{store.Address}tags/{written[1..]}\" class=\"mention hashtag\" rel=\"tag\">#<span>{written[1..]}</span></a>",
        'h' => Link(written),
        _ => written,
    };

    /// <summary>Scheme and what is beyond thirty characters are hidden, the middle ends in an ellipsis drawn by the style.</summary>
    private static string Link(string address)
    {
        var rest = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var scheme = address[..^rest.Length];
        var (shown, hidden) = rest.Length > 30 ? (rest[..30], rest[30..]) : (rest, "");
        return $"<a href=\"{address}\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">{scheme}</span>"
            + $"<span class=\"{(hidden.Length > 0 ? "ellipsis" : "")}\">{shown}</span><span class=\"invisible\">{hidden}</span></a>";
    }

    [GeneratedRegex(@"(?<![\w/&])(https?://[^\s<]+|@\w+(@[\w.:-]*\w)?|#\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Entity();
}
