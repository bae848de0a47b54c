using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Search and the timeline of a hashtag (docs: methods/search, methods/timelines).</summary>
internal static class LocalMastodonSearch
{
    public static void MapSearch(this WebApplication app, LocalMastodonStore store)
    {
        app.MapGet("/api/v2/search", (HttpContext context) => Search(store, context.Request.Query));
        app.MapGet("/api/v1/timelines/tag/{tag}", (string tag, HttpContext context) =>
            LocalMastodonPaging.Page(store, context, Public(store, "#" + tag), status => status.Id, store.Json, 20, 40));
    }

    private static IResult Search(LocalMastodonStore store, IQueryCollection query)
    {
        var above = query["min_id"].ToString();
        var found = Public(store, query["q"].ToString()).Where(status => above.Length == 0 || string.CompareOrdinal(status.Id, above) > 0).Reverse();
        return Results.Json(new { accounts = Array.Empty<object>(), statuses = found.Take(20).Select(store.Json), hashtags = Array.Empty<object>() });
    }

    private static IReadOnlyList<LocalStatus> Public(LocalMastodonStore store, string words)
        => [.. store.Statuses.Where(status => status.Visibility == "public" && status.Text.Contains(words, StringComparison.OrdinalIgnoreCase))];
}
