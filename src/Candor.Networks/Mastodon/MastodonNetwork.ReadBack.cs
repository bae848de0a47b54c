using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <summary>Mastodon keeps a key for one hour after the status was made; five minutes are left for the repetition itself.</summary>
    private static readonly TimeSpan KeyWindow = TimeSpan.FromMinutes(55);

    /// <summary>The longest that one request is waited for, and a fair guess how long a server works on after that.</summary>
    private static readonly TimeSpan RequestTime = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <remarks>
    /// The API cannot be asked "do you know this key?", so the account's own statuses since the send began are compared with
    /// the post. Absent is said only when the request of the newest attempt can no longer be under way, and either (a) the server keeps idempotency keys and the hour since the send began is not over: had the status been made, it was
    /// made after that beginning, so its key still lives and the repetition is answered with the same status; or
    /// (b) the list was read without a gap back to before the beginning, and a list shows a status of this visibility to its
    /// author. Without keys, or with pictures, the whole time of a send must have passed, uploads included, and the server is
    /// given a moment more, for it may go on working after we hung up.
    /// </remarks>
    public async Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var (facts, fault) = await InstanceFacts.AskAsync(api, cancellationToken);
        if (facts is null)
        {
            return new ReadBack.CannotTell(fault!.Detail);
        }

        var own = await OwnStatuses.SinceAsync(api, account.NetworkId, post.BegunAt, time, cancellationToken);
        if (own.Fault is not null)
        {
            return new ReadBack.CannotTell(own.Fault.Detail);
        }

        var (match, alike) = await new StatusMatch(api, mayChangeWords: !facts.KeepsKeys).FindAsync(own.Statuses, post, cancellationToken);
        if (match is { } status)
        {
            return new ReadBack.Found(new Outcome.Published(status.Text("id")!, null, status.WebAddress("url") ?? status.WebAddress("uri")));
        }

        if (alike)
        {
            return new ReadBack.CannotTell("A status that reads almost the same is there; a person must look.");
        }

        return Missing(post, facts.KeepsKeys, own.Complete);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Addresses are each program's own affair. The last part is the id on most servers, so that status is looked at first;
    /// then the account's own list, which also says what its statuses are called elsewhere.
    /// </remarks>
    public async Task<Outcome.Published?> FindAsync(Account account, Uri url, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var own = await OwnStatuses.SinceAsync(api, account.NetworkId, since, time, cancellationToken);
        var named = await api.GetAsync($"api/v1/statuses/{Escape(url.Segments[^1].Trim('/'))}", cancellationToken);
        return new[] { named.Json }.Where(status => status.At("account").Text("id") is { } author && author == account.NetworkId)
            .Concat(own.Statuses)
            .Where(status => status.WebAddress("url") == url || status.WebAddress("uri") == url)
            .Select(status => status.Text("id"))
            .FirstOrDefault(id => id is not null) is { } found
                ? new Outcome.Published(found, null, url)
                : null;
    }

    private ReadBack Missing(OutgoingPost post, bool keepsKeys, bool complete)
    {
        var now = time.GetUtcNow();
        var sendTime = keepsKeys && post.Media.Count == 0 ? RequestTime : Descriptor.SendTimeLimit + RequestTime;
        if (now - (post.LastBegunAt ?? post.BegunAt) < sendTime)
        {
            return new ReadBack.CannotTell("Not there yet; it may still be on its way.");
        }

        // snac leaves statuses for followers and for one person out of the list even for their author.
        var listed = keepsKeys || post.Visibility is Visibility.Public or Visibility.Unlisted;
        return (keepsKeys && now - post.BegunAt < KeyWindow) || (complete && listed)
            ? new ReadBack.Absent()
            : new ReadBack.CannotTell("Not among the account's statuses, but the server's list does not show everything.");
    }
}
