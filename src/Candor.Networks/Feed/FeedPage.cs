using System.Text;
using AngleSharp.Html.Parser;

namespace Candor.Networks.Feed;

/// <summary>Helps somebody who gave the address of a web page instead of its feed.</summary>
internal static class FeedPage
{
    private const int LookedAt = 50_000;

    /// <summary>What to tell them; null when it is no web page.</summary>
    public static string? Advice(ReadOnlyMemory<byte> body, Uri address)
    {
        var start = Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LookedAt)]);
        if (!start.AsSpan(0, Math.Min(start.Length, 1_000)).Contains("<html", StringComparison.OrdinalIgnoreCase)
            && !start.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var feed = new HtmlParser().ParseDocument(start).QuerySelectorAll("link[rel~=alternate][href]")
            .FirstOrDefault(link => link.GetAttribute("type") is "application/rss+xml" or "application/atom+xml")?.GetAttribute("href");
        return feed is not null && Uri.TryCreate(address, feed, out var whole) && whole.Scheme is "http" or "https" && whole.AbsoluteUri.Length <= 200
            ? $"This is a web page and not a feed. Its feed is at {whole.AbsoluteUri}."
            : "This is a web page and not a feed. Look there for a link called RSS or feed.";
    }
}
