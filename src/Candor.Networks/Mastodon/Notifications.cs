using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>Reads an account's notifications, newest first as servers give them.</summary>
internal sealed class Notifications(MastodonApi api)
{
    private const int PageSize = 40;

    /// <summary>From this many on, a page may be full by the server's own, smaller measure.</summary>
    private const int MaybeFull = 10;

    /// <summary>The most pages that are read backwards to close a gap: 50 of 40 are two thousand notifications.</summary>
    private const int MostPages = 50;

    private bool typed = true;

    /// <summary>Everything newer than <paramref name="cursor"/> that one forward page holds; the newest page when it is null.</summary>
    public async Task<(IReadOnlyList<JsonElement> NewestFirst, NetworkFault? Fault)> AfterAsync(string? cursor, CancellationToken cancellationToken)
    {
        var (page, fault) = await AskAsync(cursor is null ? "" : $"&min_id={Uri.EscapeDataString(cursor)}", cancellationToken);
        if (fault is not null || cursor is null || page.Count < MaybeFull)
        {
            return (page, fault);
        }

        return await CloseGapAsync(cursor, page, cancellationToken);
    }

    /// <summary>
    /// <c>min_id</c> means "those right after", so that nothing is missed however many came. Some servers (snac) give the
    /// newest instead. What lies between is read backwards; on a server that does as documented that is one empty page.
    /// </summary>
    private async Task<(IReadOnlyList<JsonElement> NewestFirst, NetworkFault? Fault)> CloseGapAsync(
        string cursor, IReadOnlyList<JsonElement> page, CancellationToken cancellationToken)
    {
        List<JsonElement> all = [.. page];
        var seen = all.Select(IdOf).Append(cursor).ToHashSet(StringComparer.Ordinal);
        for (var pages = 0; pages < MostPages; pages++)
        {
            var (older, fault) = await AskAsync(
                $"&since_id={Uri.EscapeDataString(cursor)}&max_id={Uri.EscapeDataString(IdOf(all[^1]) ?? cursor)}", cancellationToken);
            if (fault is not null)
            {
                return ([], fault);
            }

            var missed = older.Where(notification => seen.Add(IdOf(notification))).ToList();
            if (missed.Count == 0)
            {
                break;
            }

            all.AddRange(missed);
        }

        return (all, null);
    }

    private async Task<(IReadOnlyList<JsonElement> NewestFirst, NetworkFault? Fault)> AskAsync(string where, CancellationToken cancellationToken)
    {
        var answer = await api.GetAsync(Path(where), cancellationToken);
        if (typed && answer is { Fault.Kind: FaultKind.Refused, Status: 400 or 422, Json.ValueKind: JsonValueKind.Object })
        {
            // A server that does not know the filter, or a type in it, is asked for everything.
            typed = false;
            answer = await api.GetAsync(Path(where), cancellationToken);
        }

        return answer switch
        {
            { Fault: not null } => ([], await TokenCheck.FaultOfAsync(api, answer, cancellationToken)),
            { Json.ValueKind: JsonValueKind.Array } => (answer.Json.Objects(), null),
            _ => ([], new NetworkFault(FaultKind.AnswerNotUnderstood, "The server did not answer with a list.")),
        };
    }

    private string Path(string where) => $"api/v1/notifications?limit={PageSize}{(typed ? "&types[]=mention&types[]=quote" : "")}{where}";

    private static string? IdOf(JsonElement notification) => notification.Text("id");
}
