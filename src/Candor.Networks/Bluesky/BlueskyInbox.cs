using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>Reads mentions, replies and quotes from the account's notifications, which the AppView keeps.</summary>
internal sealed class BlueskyInbox(Xrpc xrpc, BlueskyReading reading)
{
    /// <summary>Pages of <see cref="PerPage"/> in one call; a longer backlog goes on in the next.</summary>
    private const int PagesPerCall = 10;

    /// <summary>Pages read below the mark, where late arrivals lie.</summary>
    private const int PagesBelow = 2;

    private const string PerPage = "100";

    /// <summary>
    /// The AppView sorts by the author's clock when that is behind, and indexes late at times: what arrives late lies below
    /// what was given already. So much of the past is looked at again.
    /// </summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public async Task<InboxPage> ReadAsync(Account account, string? cursor, CancellationToken cancellationToken)
    {
        var from = InboxCursor.Parse(cursor);
        var walk = new Walk(from);
        while (!walk.IsDone)
        {
            var answer = await ListAsync(account, walk.Page, cancellationToken);
            if (answer.Fault is not null || answer.Json.At("notifications").ValueKind != JsonValueKind.Array)
            {
                return new InboxPage([], cursor, Fault: answer.Fault ?? new NetworkFault(FaultKind.AnswerNotUnderstood, "Notifications without a list."));
            }

            walk.Add(answer.Json);
        }

        var (pictures, fault) = await reading.PostsAsync(account, walk.Said.Where(PostViews.HasRecordWithPictures).Select(said => said.Text("uri")!), cancellationToken);
        if (fault is not null)
        {
            return new InboxPage([], cursor, Fault: fault);
        }

        var items = walk.Said
            .Select(said => PostViews.ItemOf(account, said, KindOf(said), pictures.GetValueOrDefault(said.Text("uri") ?? "").At("embed")))
            .OfType<IncomingItem>()
            .DistinctBy(item => item.Id)
            .OrderBy(item => item.PostedAt)
            .ThenBy(item => item.Id, StringComparer.Ordinal);
        return new InboxPage([.. items], walk.Next?.ToString() ?? cursor, HasMore: walk.Next?.Page is not null);
    }

    private Task<NetworkAnswer> ListAsync(Account account, string? page, CancellationToken cancellationToken)
    {
        List<(string, string)> query = [("limit", PerPage), ("reasons", "mention"), ("reasons", "reply"), ("reasons", "quote")];
        if (page is not null)
        {
            query.Add(("cursor", page));
        }

        return xrpc.GetAsync(account, "app.bsky.notification.listNotifications", query, cancellationToken);
    }

    private static ItemKind? KindOf(JsonElement notification) => notification.Text("reason") switch
    {
        "mention" => ItemKind.Mention,
        "reply" => ItemKind.Reply,
        "quote" => ItemKind.Quote,
        _ => null,
    };

    /// <summary>The way back from the newest notification to what was given before.</summary>
    private sealed class Walk
    {
        private readonly InboxCursor? from;
        private DateTimeOffset? newest;
        private int pages;
        private int pagesBelow;

        public Walk(InboxCursor? from)
        {
            this.from = from;
            newest = from?.Top;
            Page = from?.Page;
        }

        public List<JsonElement> Said { get; } = [];

        public string? Page { get; private set; }

        public bool IsDone { get; private set; }

        public InboxCursor? Next { get; private set; }

        public void Add(JsonElement answer)
        {
            var notifications = answer.Items("notifications").ToList();
            // An older AppView does not know the filter of reasons.
            Said.AddRange(notifications.Where(notification => KindOf(notification) is not null));
            var times = notifications.Select(notification => notification.Time("indexedAt")).OfType<DateTimeOffset>().ToList();
            newest = times.Append(newest ?? DateTimeOffset.MinValue).Max() is var latest && latest > DateTimeOffset.MinValue ? latest : null;
            pages++;
            Page = answer.Text("cursor");

            var oldest = times.Count > 0 ? times.Min() : DateTimeOffset.MaxValue;
            var reachedMark = Page is null || notifications.Count == 0 || from is null || oldest < from.Mark;
            var reachedEnd = Page is null || notifications.Count == 0 || from is null || oldest < from.Mark - Overlap || pagesBelow++ >= PagesBelow;
            if (reachedMark && reachedEnd)
            {
                Finish(newest is { } top ? new InboxCursor(from?.Mark > top ? from.Mark : top) : from);
            }
            else if (!reachedMark)
            {
                pagesBelow = 0;
                if (pages == PagesPerCall)
                {
                    Finish(new InboxCursor(from!.Mark, newest, Page));
                }
            }
        }

        private void Finish(InboxCursor? next)
        {
            IsDone = true;
            Next = next;
        }
    }
}
