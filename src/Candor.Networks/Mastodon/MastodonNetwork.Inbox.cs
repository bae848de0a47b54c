namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <inheritdoc/>
    /// <remarks>The cursor is the id of the newest notification seen. Mentions, replies, private mentions and quotes count.</remarks>
    public async Task<InboxPage> ReadInboxAsync(Account account, string? cursor, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var (newestFirst, fault) = await new Notifications(api).AfterAsync(cursor, cancellationToken);
        if (fault is not null)
        {
            return new InboxPage([], cursor, Fault: fault);
        }

        var reader = new Heard(Reader(api), new ThreadRoots(api), account.NetworkId);
        List<IncomingItem> items = [];
        var reached = cursor;
        foreach (var notification in newestFirst.Reverse())
        {
            var (item, passing) = await reader.ItemAsync(notification, cancellationToken);
            if (passing is not null)
            {
                // What could not be placed in its thread is read again from here, with all that follows.
                return new InboxPage(InOrder(items), reached, HasMore: true, passing);
            }

            reached = notification.Text("id") ?? reached;
            items.AddRange(item is null ? [] : [item]);
        }

        return new InboxPage(InOrder(items), reached, HasMore: cursor is not null && reached != cursor);
    }

    /// <summary>Notifications come in the order of arrival, which is not always that of saying.</summary>
    private static IncomingItem[] InOrder(List<IncomingItem> items) => [.. items.DistinctBy(item => item.Id).OrderBy(item => item.PostedAt)];
}
