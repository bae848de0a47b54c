using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>Reads threads, search and counts, which the AppView answers through the account's server.</summary>
internal sealed class BlueskyReading(Xrpc xrpc)
{
    /// <summary>Most posts that one <c>getPosts</c> takes, by its lexicon.</summary>
    private const int PostsPerCall = 25;

    private static readonly NetworkFault Gone = new(FaultKind.NotFound, "The post is gone.");

    public async Task<InboxPage> ThreadAsync(Account account, string itemId, CancellationToken cancellationToken)
    {
        var answer = await xrpc.GetAsync(account, "app.bsky.feed.getPostThread", [("uri", itemId), ("depth", "100"), ("parentHeight", "100")], cancellationToken);
        if (answer.Fault is not null)
        {
            return new InboxPage([], null, Fault: answer.Fault);
        }

        var posts = ThreadOrder.Of(answer.Json.At("thread")).Select(post => PostViews.ItemOf(account, post, null, post.At("embed"))).OfType<IncomingItem>().ToList();
        return new InboxPage(posts, null, Fault: posts.Exists(post => post.Id == itemId) ? null : Gone);
    }

    public async Task<InboxPage> SearchAsync(Account account, string query, string? cursor, CancellationToken cancellationToken)
    {
        List<(string, string)> asked = [("q", query), ("sort", "latest"), ("limit", "50")];
        if (cursor is not null)
        {
            asked.Add(("cursor", cursor));
        }

        var answer = await xrpc.GetAsync(account, "app.bsky.feed.searchPosts", asked, cancellationToken);
        if (answer.Fault is not null || answer.Json.At("posts").ValueKind != JsonValueKind.Array)
        {
            return new InboxPage([], cursor, Fault: answer.Fault ?? new NetworkFault(FaultKind.AnswerNotUnderstood, "A search without a list."));
        }

        var items = answer.Json.Items("posts").Select(post => PostViews.ItemOf(account, post, null, post.At("embed"))).OfType<IncomingItem>().OrderBy(item => item.PostedAt);
        var next = answer.Json.Text("cursor");
        return new InboxPage([.. items], next, HasMore: next is not null);
    }

    public async Task<PostMetrics> MetricsAsync(Account account, string postId, CancellationToken cancellationToken)
    {
        var (posts, fault) = await PostsAsync(account, [postId], cancellationToken);
        if (fault is not null || !posts.TryGetValue(postId, out var post))
        {
            return new PostMetrics(null, null, null, null, null, fault ?? Gone);
        }

        // Bluesky counts no views.
        return new PostMetrics(post.Number("likeCount"), post.Number("repostCount"), post.Number("replyCount"), post.Number("quoteCount"), Views: null);
    }

    /// <summary>Posts as the AppView shows them, by id; those that are gone are missing.</summary>
    public async Task<(IReadOnlyDictionary<string, JsonElement> Posts, NetworkFault? Fault)> PostsAsync(Account account, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(PostsPerCall))
        {
            var answer = await xrpc.GetAsync(account, "app.bsky.feed.getPosts", some.Select(id => ("uris", id)), cancellationToken);
            if (answer.Fault is not null)
            {
                return (posts, answer.Fault);
            }

            foreach (var post in answer.Json.Items("posts"))
            {
                posts[post.Text("uri") ?? ""] = post;
            }
        }

        return (posts, null);
    }
}
