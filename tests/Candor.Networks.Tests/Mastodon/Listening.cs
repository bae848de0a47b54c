namespace Candor.Networks.Tests.Mastodon;

public sealed class Listening
{
    [Fact]
    public async Task Mention_reply_and_private_message_are_told_apart()
    {
        await using var server = await LocalMastodon.StartAsync();
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        var asked = await desk.PublishedAsync(Desk.Post("How was your visit?"));

        await ana.PublishedAsync(Desk.Post("@desk are you open on Sunday?") with { Language = "en" });
        await ana.PublishedAsync(Desk.Post("@desk it was fine", new ReplyTarget(asked.Id)));
        await ana.PublishedAsync(Desk.Post("@desk my number is in the note") with { Visibility = Visibility.Direct, ContentWarning = "private" });
        await ana.PublishedAsync(Desk.Post("nothing for you"));

        var items = (await desk.ReadInboxAsync()).Items;

        Assert.Equal([ItemKind.Mention, ItemKind.Reply, ItemKind.Message], items.Select(item => item.Kind));
        Assert.Equal(["@desk are you open on Sunday?", "@desk it was fine", "private\n\n@desk my number is in the note"], items.Select(item => item.Text));
        Assert.Equal([null, asked.Id, null], items.Select(item => item.ThreadId));
        Assert.Equal((asked.Id, $"ana@{server.Address.Authority}", "en"), (items[1].InReplyToId, items[0].Author.Handle, items[0].Language));
        Assert.Equal(Visibility.Direct, items[2].Visibility);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task However_many_came_none_is_missed(bool minIdGivesNewest)
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { MinIdGivesNewest = minIdGivesNewest, CallsPerFiveMinutes = 1000 });
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        await ana.PublishedAsync(Desk.Post("@desk the first"));
        var cursor = (await desk.ReadInboxAsync()).Cursor;

        for (var number = 0; number < 100; number++)
        {
            await ana.PublishedAsync(Desk.Post($"@desk number {number}"));
        }

        List<string> texts = [];
        InboxPage page;
        do
        {
            page = await desk.ReadInboxAsync(cursor);
            Assert.Null(page.Fault);
            texts.AddRange(page.Items.Select(item => item.Text));
            cursor = page.Cursor;
        }
        while (page.HasMore);

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"@desk number {number}"), texts);
    }

    [Fact]
    public async Task Server_that_knows_no_filter_is_asked_without_it()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { RefusesTypes = true });
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        await ana.PublishedAsync(Desk.Post("@desk hello"));
        server.Store.Notify("favourite", server.Store.Users["desk"], server.Store.Statuses[0]);
        Assert.Equal("@desk hello", Assert.Single((await desk.ReadInboxAsync()).Items).Text);
    }

    [Fact]
    public async Task Own_words_never_enter()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        await desk.PublishedAsync(Desk.Post("Talking to @desk"));
        server.Store.Notify("mention", server.Store.Users["desk"], server.Store.Statuses[0]);
        var page = await desk.ReadInboxAsync();
        Assert.Empty(page.Items);
        Assert.NotNull(page.Cursor);
    }

    [Fact]
    public async Task Deep_reply_belongs_to_the_thread_of_its_first_status()
    {
        await using var server = await LocalMastodon.StartAsync();
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        var first = await ana.PublishedAsync(Desk.Post("A question for everybody"));
        var second = await ana.PublishedAsync(Desk.Post("and another thing", new ReplyTarget(first.Id)));
        var third = await ana.PublishedAsync(Desk.Post("what do you say, @desk?", new ReplyTarget(second.Id)));

        var item = Assert.Single((await desk.ReadInboxAsync()).Items);
        Assert.Equal((third.Id, first.Id, ItemKind.Mention), (item.Id, item.ThreadId, item.Kind));

        var thread = await desk.Network.ReadThreadAsync(desk.Account, second.Id, TestContext.Current.CancellationToken);
        Assert.Equal([first.Id, second.Id, third.Id], thread.Items.Select(member => member.Id));
        Assert.Equal([null, first.Id, first.Id], thread.Items.Select(member => member.ThreadId));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Stream_gives_a_mention_as_it_happens(bool serverSentEvents)
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { ServerSentEvents = serverSentEvents });
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        await using var stream = desk.Network.StreamAsync(desk.Account, enough.Token).GetAsyncEnumerator(enough.Token);
        var next = stream.MoveNextAsync().AsTask();
        await WaitUntilAsync(() => server.Store.Listeners == 1);

        await ana.PublishedAsync(Desk.Post("@desk right now"));
        Assert.True(await next);
        Assert.Equal(("@desk right now", ItemKind.Mention), (stream.Current.Text, stream.Current.Kind));

        next = stream.MoveNextAsync().AsTask();
        server.Store.CloseStreams();
        Assert.False(await next);
    }

    [Theory]
    [InlineData("4.5.0", 500)]
    [InlineData("4.5.0", 401)]
    [InlineData("2.7.2 (compatible; Pleroma 2.9.0)", 500)]
    [InlineData("2.7.2 (compatible; Akkoma 3.15.0)", 502)]
    public async Task Token_stays_out_of_the_address_of_a_socket_that_does_not_ask_for_it_there(string version, int fault)
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { ServerSentEvents = false, Version = version, SocketFault = fault });
        var desk = Desk.Of(server, "desk");

        await foreach (var item in desk.Network.StreamAsync(desk.Account, TestContext.Current.CancellationToken))
        {
            Assert.Fail(item.Id);
        }

        Assert.Equal([false], server.Store.SocketsAsked);
    }

    [Fact]
    public async Task Token_is_in_the_address_where_pleroma_looks_for_it_alone()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { ServerSentEvents = false, Version = "2.7.2 (compatible; Pleroma 2.9.0)", SocketTokenInAddress = true });
        var desk = Desk.Of(server, "desk");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        await using var stream = desk.Network.StreamAsync(desk.Account, enough.Token).GetAsyncEnumerator(enough.Token);
        var next = stream.MoveNextAsync().AsTask();
        await WaitUntilAsync(() => server.Store.Listeners == 1);

        server.Store.CloseStreams();
        Assert.False(await next);
        Assert.Equal([false, true], server.Store.SocketsAsked);
    }

    [Fact]
    public async Task Stream_with_a_bad_token_ends_at_once()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = new Desk(server.Address.ToString(), "nobody's");
        await foreach (var item in desk.Network.StreamAsync(desk.Account, TestContext.Current.CancellationToken))
        {
            Assert.Fail(item.Id);
        }
    }

    [Theory]
    [InlineData("#flu")]
    [InlineData("flu clinic")]
    public async Task Search_gives_what_is_new_since_the_cursor(string query)
    {
        await using var server = await LocalMastodon.StartAsync();
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        var first = await ana.PublishedAsync(Desk.Post("The flu clinic was quick #flu"));
        await ana.PublishedAsync(Desk.Post("flu clinic, for friends #flu") with { Visibility = Visibility.FollowersOnly });

        var page = await desk.Network.SearchAsync(desk.Account, query, null, TestContext.Current.CancellationToken);
        Assert.Equal(first.Id, Assert.Single(page.Items).Id);

        var second = await ana.PublishedAsync(Desk.Post("Where is the flu clinic? #flu"));
        page = await desk.Network.SearchAsync(desk.Account, query, page.Cursor, TestContext.Current.CancellationToken);
        Assert.Equal(second.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task Counts_that_the_server_gives_are_read_and_others_are_not_made_up()
    {
        await using var server = await LocalMastodon.StartAsync();
        var (desk, ana) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        var post = await desk.PublishedAsync(Desk.Post("Opening hours"));
        await ana.PublishedAsync(Desk.Post("@desk thanks", new ReplyTarget(post.Id)));
        Assert.Equal(
            new PostMetrics(0, 0, 1, null, null),
            await desk.Network.ReadMetricsAsync(desk.Account, post.Id, TestContext.Current.CancellationToken));
    }

    private static async Task WaitUntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }
}
