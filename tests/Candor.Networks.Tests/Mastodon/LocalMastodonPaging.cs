using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Pages by id, newest first, with a Link header (docs: api/guidelines#pagination).</summary>
internal static class LocalMastodonPaging
{
    public static IResult Page<T>(
        LocalMastodonStore store, HttpContext context, IReadOnlyList<T> oldestFirst, Func<T, string> idOf, Func<T, object> json, int usual, int most)
    {
        var query = context.Request.Query;
        var limit = Math.Clamp(int.TryParse(query["limit"], CultureInfo.InvariantCulture, out var asked) ? asked : usual, 1, most);
        var within = oldestFirst.Where(item => Above(idOf(item), query["since_id"], query["min_id"]) && Below(idOf(item), query["max_id"]));
        // min_id begins at that id and goes forward; without it the newest are given.
        var forward = query["min_id"].ToString().Length > 0 && !store.Rules.MinIdGivesNewest;
        var page = (forward ? within.Take(limit) : within.TakeLast(limit)).Reverse().ToList();
        if (page.Count > 0)
        {
            var path = $"{store.Address.GetLeftPart(UriPartial.Authority)}{context.Request.Path}";
            context.Response.Headers.Link = $"<{path}?limit={limit}&max_id={idOf(page[^1])}>; rel=\"next\", <{path}?limit={limit}&min_id={idOf(page[0])}>; rel=\"prev\"";
        }

        return Results.Json(page.Select(json));
    }

    private static bool Above(string id, params IEnumerable<Microsoft.Extensions.Primitives.StringValues> bounds)
        => bounds.All(bound => bound.ToString() is "" || Compare(id, bound.ToString()) > 0);

    private static bool Below(string id, string? bound) => string.IsNullOrEmpty(bound) || Compare(id, bound) < 0;

    private static int Compare(string left, string right)
        => left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right);
}
