using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Bluesky and every other AT Protocol server with its posts. Publishing needs only the account's server; inbox, threads,
/// search and counts are the AppView's, asked through that server.
/// </summary>
internal sealed class BlueskyNetwork : IPublishes, IDeletes, IReadsBack, IFindsPosts, IReadsInbox, ISearches, IReadsThreads, IReportsMetrics, ISignsIn, IUploadsMedia
{
    private readonly BlueskySessions sessions;
    private readonly BlueskyPublishing publishing;
    private readonly BlueskyReading reading;
    private readonly BlueskyInbox inbox;

    public BlueskyNetwork(NetworkHttp http, TimeProvider time)
    {
        sessions = new BlueskySessions(http, time);
        var xrpc = new Xrpc(http, sessions);
        publishing = new BlueskyPublishing(xrpc);
        reading = new BlueskyReading(xrpc);
        inbox = new BlueskyInbox(xrpc, reading);
    }

    public NetworkDescriptor Descriptor => BlueskyLimits.Descriptor;

    public async Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken)
    {
        var (session, fault) = await sessions.SignInAsync(account, cancellationToken);
        if (session is null)
        {
            return new SignInResult(null, fault);
        }

        // The server says handle.invalid of a handle that does not lead back to the account.
        var handle = session.Handle is { Length: > 0 } known and not "handle.invalid" ? known : WebAddress.OwnName(account, session.Did);
        return new SignInResult(new Author(session.Did, handle, Url: WebAddress.OfProfile(account, session.Did)));
    }

    public Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) => publishing.PublishAsync(account, post, cancellationToken);

    public Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) => publishing.ReadBackAsync(account, post, cancellationToken);

    public Task<Outcome.Published?> FindAsync(Account account, Uri url, DateTimeOffset since, CancellationToken cancellationToken) => publishing.FindAsync(account, url, cancellationToken);

    public Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken) => publishing.DeleteAsync(account, postId, cancellationToken);

    public async Task<MediaUpload> UploadAsync(Account account, OutgoingMedia media, CancellationToken cancellationToken)
    {
        if (Refusals.OfMedia(media) is { } refused)
        {
            return new MediaUpload(null, new NetworkFault(FaultKind.Refused, refused.Detail));
        }

        var (blob, answer) = await publishing.UploadAsync(account, media, cancellationToken);
        return new MediaUpload(blob, answer.Fault);
    }

    public Task<InboxPage> ReadInboxAsync(Account account, string? cursor, CancellationToken cancellationToken) => inbox.ReadAsync(account, cursor, cancellationToken);

    public Task<InboxPage> SearchAsync(Account account, string query, string? cursor, CancellationToken cancellationToken) => reading.SearchAsync(account, query, cursor, cancellationToken);

    public Task<InboxPage> ReadThreadAsync(Account account, string itemId, CancellationToken cancellationToken) => reading.ThreadAsync(account, itemId, cancellationToken);

    public Task<PostMetrics> ReadMetricsAsync(Account account, string postId, CancellationToken cancellationToken) => reading.MetricsAsync(account, postId, cancellationToken);
}
