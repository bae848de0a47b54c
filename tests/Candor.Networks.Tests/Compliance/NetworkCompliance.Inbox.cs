namespace Candor.Networks.Tests.Compliance;

public abstract partial class NetworkCompliance
{
    [Fact]
    public async Task Reply_of_another_arrives_in_the_inbox()
    {
        Needs(Ability.Publishing, Ability.Inbox);
        await using var subject = await BeginAsync(Token);
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, Post(Words("Tell us"))));
        var text = Words("The ramp is too steep");
        await subject.ReplyByAnotherAsync(published.Id, text, Token);

        var item = await ArrivalAsync(subject, text);

        Assert.Equal(ItemKind.Reply, item.Kind);
        Assert.Equal(published.Id, item.InReplyToId);
        Assert.NotEmpty(item.Id);
        Assert.NotEmpty(item.Author.Handle);
        Assert.False(item.Author.Handle.StartsWith('@'));
        Assert.InRange(item.PostedAt, TimeProvider.System.GetUtcNow().AddMinutes(-10), TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task Inbox_read_from_its_cursor_misses_nothing_and_keeps_its_order()
    {
        Needs(Ability.Publishing, Ability.Inbox);
        await using var subject = await BeginAsync(Token);
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, Post(Words("Tell us more"))));
        var texts = new[] { Words("First"), Words("Second"), Words("Third") };
        var inbox = Assert.IsType<IReadsInbox>(subject.Network, exactMatch: false);

        var seen = new List<IncomingItem>();
        string? cursor = null;
        foreach (var text in texts)
        {
            await subject.ReplyByAnotherAsync(published.Id, text, Token);
            await WaitUntilAsync(async () =>
            {
                var page = await inbox.ReadInboxAsync(subject.Account, cursor, Token);
                Assert.Null(page.Fault);
                Assert.Equal(page.Items.OrderBy(item => item.PostedAt).Select(item => item.Id), page.Items.Select(item => item.Id));
                cursor = page.Cursor;
                seen.AddRange(page.Items.Where(item => seen.TrueForAll(earlier => earlier.Id != item.Id)));
                return seen.Exists(item => item.Text == text);
            });
        }

        Assert.Equal(texts, seen.Where(item => item.Kind == ItemKind.Reply).Select(item => item.Text));
    }

    [Fact]
    public async Task Thread_shows_the_post_and_what_was_answered()
    {
        Needs(Ability.Publishing, Ability.Threads);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Root"));
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, post));
        var text = Words("Branch");
        await subject.ReplyByAnotherAsync(published.Id, text, Token);
        var threads = Assert.IsType<IReadsThreads>(subject.Network, exactMatch: false);

        await WaitUntilAsync(async () =>
        {
            var thread = await threads.ReadThreadAsync(subject.Account, published.Id, Token);
            return thread.Fault is null && thread.Items.Select(item => item.Text).SequenceEqual([post.Text, text]);
        });
    }

    [Fact]
    public async Task Metrics_count_a_reply()
    {
        Needs(Ability.Publishing, Ability.Metrics);
        await using var subject = await BeginAsync(Token);
        var published = Assert.IsType<Outcome.Published>(await Publish(subject, Post(Words("Count me"))));
        await subject.ReplyByAnotherAsync(published.Id, Words("One"), Token);
        var metrics = Assert.IsType<IReportsMetrics>(subject.Network, exactMatch: false);

        await WaitUntilAsync(async () => await metrics.ReadMetricsAsync(subject.Account, published.Id, Token) is { Fault: null, Replies: 1, Likes: 0 });
    }

    [Fact]
    public async Task Search_finds_a_public_post()
    {
        Needs(Ability.Searching);
        await using var subject = await BeginAsync(Token);
        var text = Words("Findable");
        var target = await subject.PostByAnotherAsync(text, Token);
        var searches = Assert.IsType<ISearches>(subject.Network, exactMatch: false);

        await WaitUntilAsync(async () => (await searches.SearchAsync(subject.Account, text, null, Token)).Items.Any(item => item.Id == target.Id && item.Text == text));
    }

    /// <summary>Reads the inbox from its cursor until an item with this text comes.</summary>
    protected static async Task<IncomingItem> ArrivalAsync(ComplianceSubject subject, string text)
    {
        var inbox = Assert.IsType<IReadsInbox>(subject.Network, exactMatch: false);
        IncomingItem? arrived = null;
        string? cursor = null;
        await WaitUntilAsync(async () =>
        {
            var page = await inbox.ReadInboxAsync(subject.Account, cursor, Token);
            Assert.Null(page.Fault);
            cursor = page.Cursor;
            arrived = page.Items.FirstOrDefault(item => item.Text.Contains(text, StringComparison.Ordinal));
            return arrived is not null;
        });
        return arrived!;
    }

    /// <summary>Polls a state of the outside world until it holds, for at most half a minute.</summary>
    protected static async Task WaitUntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, "It did not happen within half a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }
}
