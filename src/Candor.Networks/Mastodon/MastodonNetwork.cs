using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>Mastodon and the programs that speak its API: GoToSocial, Pixelfed, Pleroma, Akkoma, snac and kin.</summary>
/// <remarks>
/// Written from https://docs.joinmastodon.org. One ability per file. Nothing is scheduled on the server
/// (<c>scheduled_at</c>): snac ignores it and posts at once, and a post on the server's calendar could not be stopped from
/// the desk.
/// </remarks>
public sealed partial class MastodonNetwork(NetworkHttp http, GuardedWebSockets sockets, TimeProvider time)
    : ISignsInByBrowser, IPublishes, IUploadsMedia, IReadsBack, IFindsPosts, IDeletes, IReadsInbox, IStreams, ISearches, IReadsThreads, IReportsMetrics
{
    /// <inheritdoc/>
    public NetworkDescriptor Descriptor => MastodonDescriptor.Default;

    private MastodonApi Api(Account account) => new(http, account);

    private Statuses Reader(MastodonApi api) => new(api.Server?.Authority ?? "", time);

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
