using System.Runtime.CompilerServices;

namespace Candor.Networks.Practice;

/// <summary>The practice network: everything a network can do, in this process, with no account anywhere. For the demo, training and drills.</summary>
public sealed class PracticeNetwork(PracticeWorld world, PracticeFaults faults, TimeProvider time)
    : ISignsIn, IPublishes, IUploadsMedia, IReadsBack, IFindsPosts, IDeletes, IReadsInbox, IStreams, ISearches, IReadsThreads, IReportsMetrics
{
    /// <summary>What it is called in settings and commands.</summary>
    public const string Key = "practice";

    private const int PageSize = 100;

    /// <inheritdoc/>
    public NetworkDescriptor Descriptor { get; } = new()
    {
        Key = Key,
        Name = "Practice network",
        Source = "Set by this project, close to what open networks allow.",
        CheckedOn = new DateOnly(2026, 11, 23),
        Text = new TextLimit(500, CountingUnit.Grapheme),
        Images = new MediaLimit(4, 5 * 1024 * 1024, PracticeMedia.ContentTypes, 1500),
        RepeatGuard = RepeatGuard.DeterministicKey,
        SendTimeLimit = TimeSpan.FromSeconds(10),
        PollEvery = TimeSpan.FromSeconds(5),
        Settings =
        [
            new SettingField("handle", "Handle", "The name people write to, such as mercyridge.", Default: "mercyridge"),
            new SettingField("name", "Display name", "The name that is shown, such as Mercy Ridge Health.", Required: false, Default: "Mercy Ridge Health"),
            new SettingField("web", "Address of this site", "Where the practice pages are shown, such as http://127.0.0.1:5080.", Required: false),
        ],
    };

    /// <inheritdoc/>
    /// <remarks>Does not open the world's file: an account can be connected from a second process.</remarks>
    public async Task<SignInResult> SignInAsync(Account account, CancellationToken cancellationToken) =>
        await StopAsync(account, writes: false, cancellationToken) is { } fault
            ? new SignInResult(null, fault)
            : new SignInResult(new Author(Handle(account), Handle(account), Name(account), Web(account)));

    /// <inheritdoc/>
    public Task<Outcome> PublishAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) =>
        AskAsync(account, true, () => Publish(account, post), Outcome (fault) => fault.Kind switch
        {
            FaultKind.RateLimited => new Outcome.RetryLater(fault.RetryAfter!.Value, fault.Detail),
            FaultKind.NeedsReconnecting => new Outcome.NeedsReconnecting(fault.Detail),
            FaultKind.Refused => new Outcome.Refused(RefusedReason.NotAllowed, fault.Detail),
            _ => new Outcome.Unknown(fault.Detail),
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<MediaUpload> UploadAsync(Account account, OutgoingMedia media, CancellationToken cancellationToken) =>
        AskAsync(account, true, () => Fault(media) is { } refused
            ? new MediaUpload(null, new NetworkFault(FaultKind.Refused, refused.Detail))
            : new MediaUpload(world.Keep(media)), fault => new MediaUpload(null, fault), cancellationToken);

    /// <inheritdoc/>
    public Task<ReadBack> ReadBackAsync(Account account, OutgoingPost post, CancellationToken cancellationToken) =>
        AskAsync<ReadBack>(account, false, () => world.Find(Handle(account), post.SendId, Web(account)) is { } published
            ? new ReadBack.Found(published)
            : new ReadBack.Absent(), fault => new ReadBack.CannotTell(fault.Detail), cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome.Published?> FindAsync(Account account, Uri url, DateTimeOffset since, CancellationToken cancellationToken) =>
        AskAsync<Outcome.Published?>(account, false, () => world.Find(Handle(account), url.Segments[^1], Web(account)), _ => null, cancellationToken);

    /// <inheritdoc/>
    public Task<Deletion> DeleteAsync(Account account, string postId, CancellationToken cancellationToken) =>
        AskAsync(account, true, () => world.Delete(Handle(account), postId)
            ? new Deletion(true)
            : new Deletion(false, new NetworkFault(FaultKind.Refused, "An account can take down its own posts only.")), fault => new Deletion(false, fault), cancellationToken);

    /// <inheritdoc/>
    public Task<InboxPage> ReadInboxAsync(Account account, string? cursor, CancellationToken cancellationToken) =>
        AskAsync(account, false, () => world.Inbox(Handle(account), cursor, PageSize, Web(account)), fault => new InboxPage([], cursor, Fault: fault), cancellationToken);

    /// <inheritdoc/>
    public Task<InboxPage> SearchAsync(Account account, string query, string? cursor, CancellationToken cancellationToken) =>
        AskAsync(account, false, () => world.Search(query, cursor, PageSize, Web(account)), fault => new InboxPage([], cursor, Fault: fault), cancellationToken);

    /// <inheritdoc/>
    public Task<InboxPage> ReadThreadAsync(Account account, string itemId, CancellationToken cancellationToken) =>
        AskAsync(account, false, () => world.ThreadItems(itemId, Web(account)) is { } items
            ? new InboxPage(items, null)
            : new InboxPage([], null, Fault: Gone), fault => new InboxPage([], null, Fault: fault), cancellationToken);

    /// <inheritdoc/>
    public Task<PostMetrics> ReadMetricsAsync(Account account, string postId, CancellationToken cancellationToken) =>
        AskAsync(account, false, () => world.Metrics(postId) ?? new PostMetrics(null, null, null, null, null, Gone), fault => new PostMetrics(null, null, null, null, null, fault), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<IncomingItem> StreamAsync(Account account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int? last = null;
        while (await StopAsync(account, writes: false, cancellationToken) is null)
        {
            var (items, heard) = await world.NextAsync(Handle(account), last, Web(account), cancellationToken);
            last = heard;
            foreach (var item in items)
            {
                yield return item;
            }
        }
    }

    private static NetworkFault Gone => new(FaultKind.NotFound, "There is no such post.");

    private async Task<T> AskAsync<T>(Account account, bool writes, Func<T> ask, Func<NetworkFault, T> failed, CancellationToken cancellationToken)
    {
        if (await StopAsync(account, writes, cancellationToken) is { } fault)
        {
            return failed(fault);
        }

        try
        {
            return ask();
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return failed(new NetworkFault(FaultKind.Unreachable, $"The practice network's file cannot be used: {wrong.Message}"));
        }
    }

    /// <summary>What the fault switches put in the way; null when nothing does.</summary>
    private async Task<NetworkFault?> StopAsync(Account account, bool writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var hit = faults.Take(Handle(account), PracticeFaultKind.Slow, PracticeFaultKind.RateLimit, PracticeFaultKind.TokenExpired)
            ?? (writes ? faults.Take(Handle(account), PracticeFaultKind.Refuse) : null);
        switch (hit?.Kind)
        {
            case PracticeFaultKind.Slow:
                await Task.Delay(hit.For, time, cancellationToken);
                return null;
            case PracticeFaultKind.RateLimit:
                return new NetworkFault(FaultKind.RateLimited, "Too many requests.", hit.For > TimeSpan.Zero ? hit.For : TimeSpan.FromSeconds(30));
            case PracticeFaultKind.TokenExpired:
                return new NetworkFault(FaultKind.NeedsReconnecting, "The sign-in has ended.");
            case PracticeFaultKind.Refuse:
                return new NetworkFault(FaultKind.Refused, "The practice network was told to refuse this.");
            default:
                return null;
        }
    }

    private Outcome Publish(Account account, OutgoingPost post)
    {
        if (Fault(post) is { } refused)
        {
            return refused;
        }

        if (faults.Take(Handle(account), PracticeFaultKind.LoseRequest) is not null)
        {
            return new Outcome.Unknown("The connection was lost.");
        }

        var outcome = world.Publish(Handle(account), Name(account), post, Web(account));
        return faults.Take(Handle(account), PracticeFaultKind.LoseAnswer) is null ? outcome : new Outcome.Unknown("The answer was lost on its way back.");
    }

    private Outcome.Refused? Fault(OutgoingPost post)
    {
        if (!Descriptor.Text.Count(post.Text).Fits)
        {
            return new Outcome.Refused(RefusedReason.TextTooLong, $"A post has at most {Descriptor.Text.Length} characters.");
        }

        if (post.Media.Count > Descriptor.Images!.Count)
        {
            return new Outcome.Refused(RefusedReason.MediaNotAccepted, $"A post has at most {Descriptor.Images.Count} pictures.");
        }

        return string.IsNullOrWhiteSpace(post.Text) && post.Media.Count == 0
            ? new Outcome.Refused(RefusedReason.Other, "A post needs a text or a picture.")
            : post.Media.Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    private Outcome.Refused? Fault(OutgoingMedia media) =>
        !Descriptor.Images!.ContentTypes.Contains(media.ContentType) ? new Outcome.Refused(RefusedReason.MediaNotAccepted, $"Pictures of type {media.ContentType} are not accepted.")
        : media.Content.Length > Descriptor.Images.SizeBytes ? new Outcome.Refused(RefusedReason.MediaTooLarge, $"A picture has at most {Descriptor.Images.SizeBytes} bytes.")
        : null;

    private static string Handle(Account account) => account.Setting("handle", "mercyridge").Trim().TrimStart('@');

    private static string Name(Account account) => account.Setting("name", "Mercy Ridge Health");

    private static Uri? Web(Account account) => Uri.TryCreate(account.Setting("web").TrimEnd('/') + "/", UriKind.Absolute, out var web) ? web : null;
}
