using System.Text.Json;
using System.Text.RegularExpressions;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    private const int SearchPage = 40;

    /// <inheritdoc/>
    /// <remarks>
    /// A single hashtag is read from its timeline, which every server has; words need a server with full-text search, and
    /// find only authors who agreed to be found. The cursor is the newest id seen: the next call gives what came since.
    /// </remarks>
    public async Task<InboxPage> SearchAsync(Account account, string query, string? cursor, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var since = cursor is null ? "" : $"&min_id={Escape(cursor)}";
        var tag = Hashtag().Match(query.Trim());
        var answer = await api.GetAsync(
            tag.Success
                ? $"api/v1/timelines/tag/{Escape(tag.Groups["tag"].Value)}?limit={SearchPage}{since}"
                : $"api/v2/search?q={Escape(query)}&type=statuses&limit={SearchPage}{since}",
            cancellationToken);
        if (answer.Fault is not null)
        {
            return new InboxPage([], cursor, Fault: await TokenCheck.FaultOfAsync(api, answer, cancellationToken));
        }

        return Page(Reader(api), tag.Success ? answer.Json.Objects() : answer.Json.List("statuses"), cursor);
    }

    private static InboxPage Page(Statuses reader, IReadOnlyList<JsonElement> newestFirst, string? cursor)
    {
        var items = newestFirst.Where(status => Statuses.VisibilityOf(status) is Visibility.Public or Visibility.Unlisted)
            .Select(status => reader.Item(status, ItemKind.Post, null))
            .OfType<IncomingItem>()
            .Where(item => item.Id != cursor)
            .Reverse()
            .ToList();
        var newest = newestFirst.Select(status => status.Text("id")).FirstOrDefault(id => id is not null) ?? cursor;
        return new InboxPage(items, newest, HasMore: cursor is not null && newest != cursor && items.Count > 0);
    }

    [GeneratedRegex(@"^#(?<tag>\w+)$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Hashtag();
}
