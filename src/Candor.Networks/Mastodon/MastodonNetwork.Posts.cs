using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <inheritdoc/>
    public async Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var answer = await api.DeleteAsync($"api/v1/statuses/{Escape(postId)}", cancellationToken);
        if (answer.Fault is null)
        {
            return new Deletion(true);
        }

        if (answer.Status is not (404 or 405 or 410))
        {
            return new Deletion(false, await TokenCheck.FaultOfAsync(api, answer, cancellationToken));
        }

        // "Not found" may mean the status or, on a server without deletion (snac), the way to delete it.
        var there = await api.GetAsync($"api/v1/statuses/{Escape(postId)}", cancellationToken);
        return there.Fault switch
        {
            { Kind: FaultKind.NotFound } => new Deletion(true),
            null => new Deletion(false, new NetworkFault(FaultKind.NotSupported, "This server cannot delete a post from outside. Delete it on the server's own page.")),
            { } fault => new Deletion(false, fault),
        };
    }

    /// <inheritdoc/>
    public async Task<InboxPage> ReadThreadAsync(Account account, string itemId, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var status = await api.GetAsync($"api/v1/statuses/{Escape(itemId)}", cancellationToken);
        if (status.Fault is not null)
        {
            return new InboxPage([], null, Fault: await TokenCheck.FaultOfAsync(api, status, cancellationToken));
        }

        var context = await api.GetAsync($"api/v1/statuses/{Escape(itemId)}/context", cancellationToken);
        JsonElement[] thread = [.. context.Json.List("ancestors"), status.Json, .. context.Json.List("descendants")];
        var root = thread[0].Text("id");
        var reader = Reader(api);
        var items = thread.Select(member => reader.Item(member, member.Text("in_reply_to_id") is null ? ItemKind.Post : ItemKind.Reply, root));
        return new InboxPage([.. items.OfType<IncomingItem>().DistinctBy(item => item.Id)], null, Fault: context.Fault);
    }

    /// <inheritdoc/>
    public async Task<PostMetrics> ReadMetricsAsync(Account account, string postId, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var answer = await api.GetAsync($"api/v1/statuses/{Escape(postId)}", cancellationToken);
        if (answer.Fault is not null)
        {
            return new PostMetrics(null, null, null, null, null, await TokenCheck.FaultOfAsync(api, answer, cancellationToken));
        }

        var status = answer.Json;
        return new PostMetrics(status.Count("favourites_count"), status.Count("reblogs_count"), status.Count("replies_count"), status.Count("quotes_count"), Views: null);
    }
}
