using System.Net.Http.Headers;
using Candor.Networks.Guard;

namespace Candor.Networks.Feed;

/// <summary>A news or review feed: RSS 2.0, RSS 1.0 (RDF) or Atom. Read only.</summary>
/// <remarks>
/// Sources: https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec, RFC 4287 (Atom), RFC 9110 sections 13 and 15.4.5
/// (conditional requests).
/// </remarks>
public sealed class FeedNetwork(NetworkHttp http, TimeProvider time) : ISignsIn, IReadsInbox
{
    private const string AddressKey = "address";

    /// <inheritdoc/>
    public NetworkDescriptor Descriptor { get; } = new()
    {
        Key = "feed",
        Name = "Feed (RSS or Atom)",
        Source = "https://www.rssboard.org/rss-specification and RFC 4287",
        CheckedOn = new DateOnly(2026, 11, 23),

        // Nothing is sent to a feed; this is how much of an entry is kept.
        Text = new TextLimit(FeedEntry.LongestText, CountingUnit.Utf16),
        RepeatGuard = RepeatGuard.ReadBackOnly,
        PollEvery = TimeSpan.FromMinutes(5),
        Settings = [new SettingField(AddressKey, "Address of the feed", "The full address, such as https://news.example.org/health/rss.xml.")],
    };

    /// <inheritdoc/>
    /// <remarks>Checks that the address gives a feed; who it is says the feed's title.</remarks>
    public async Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken)
    {
        var (document, _, fault) = await FetchAsync(account, null, cancellationToken);
        return fault is null ? new SignInResult(document!.Author) : new SignInResult(null, fault);
    }

    /// <inheritdoc/>
    public async Task<InboxPage> ReadInboxAsync(Account account, string? cursor, CancellationToken cancellationToken)
    {
        var (document, next, fault) = await FetchAsync(account, FeedCursor.Parse(cursor), cancellationToken);
        return fault is not null ? new InboxPage([], cursor, Fault: fault)
            : document is null ? new InboxPage([], cursor)
            : new InboxPage(document.Items(time.GetUtcNow()), next!.ToString());
    }

    /// <summary>The feed as it is now; null when it has not changed since the cursor.</summary>
    private async Task<(FeedDocument? Document, FeedCursor? Next, NetworkFault? Fault)> FetchAsync(Account account, FeedCursor? since, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(account.Setting(AddressKey).Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return (null, null, new NetworkFault(FaultKind.Refused, "The feed's address is not a web address; it begins with https://."));
        }

        using var request = Request(address, since);
        var answer = await http.AskAsync(request, cancellationToken);
        if (answer.Fault is not null)
        {
            return (null, null, answer.Fault);
        }

        var next = FeedCursor.Of(answer);
        if (since is not null && (answer.Status == 304 || next.Body == since.Body))
        {
            return (null, since, null);
        }

        var (document, fault) = FeedDocument.Parse(answer.Body, answer.Address ?? address);
        return (document, next, fault);
    }

    private static HttpRequestMessage Request(Uri address, FeedCursor? since)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/atom+xml, application/rss+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5");
        if (since?.Tag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        if (since?.Modified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }

        return request;
    }
}
