namespace Candor.Networks.Tests.Compliance;

public abstract partial class NetworkCompliance
{
    public static TheoryData<string, WireFault> Doubts => new()
    {
        { "cut before the server", new WireFault.CutBefore() },
        { "cut after the server", new WireFault.CutAfter() },
        { "silence before the server", new WireFault.Silence(Forwarded: false) },
        { "silence after the server", new WireFault.Silence(Forwarded: true) },
        { "error 500 before the server", new WireFault.Answer(500, """{"error":"InternalServerError"}""") },
        { "error 502 after the server", new WireFault.Answer(502, "Bad gateway", "text/plain", Forwarded: true) },
        { "a page before the server", WireFault.HotelPage(forwarded: false) },
        { "a page after the server", WireFault.HotelPage(forwarded: true) },
        { "half an answer after the server", WireFault.HalfJson(forwarded: true) },
        { "the wrong JSON after the server", new WireFault.Answer(200, "[]", Forwarded: true) },
        { "a flood after the server", new WireFault.Flood(Forwarded: true) },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Doubts))]
    public async Task Doubtful_send_is_unknown_and_ends_as_one_post(string doubt, WireFault fault)
    {
        Needs(Ability.Publishing, Ability.Wire);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words(doubt));
        subject.Proxy!.Break(subject.IsSend, fault);

        Assert.IsType<Outcome.Unknown>(await Publish(subject, post));
        var arrived = (await subject.TextsOnNetworkAsync(Token)).Contains(post.Text);

        if (subject.Network is IReadsBack)
        {
            Assert.Equal(arrived, await ReadBackAsync(subject, post) is ReadBack.Found);
        }

        // What the product does next: send again where that cannot double, or where it was read back as absent.
        if (!Lacks.ContainsKey(Ability.RepeatSafety) || !arrived)
        {
            Assert.IsType<Outcome.Published>(await Publish(subject, post));
        }

        await AssertCountAsync(subject, post.Text, 1);
    }

    [Fact]
    public async Task Rate_limit_says_when_to_send_again()
    {
        Needs(Ability.Publishing, Ability.Wire);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Too many"));
        subject.Proxy!.Break(subject.IsSend, WireFault.TooManyRequests(TimeSpan.FromSeconds(120)));

        var later = Assert.IsType<Outcome.RetryLater>(await Publish(subject, post));

        Assert.Equal(TimeSpan.FromSeconds(120), later.After);
        await AssertCountAsync(subject, post.Text, 0);
        Assert.IsType<Outcome.Published>(await Publish(subject, post));
    }

    [Fact]
    public async Task Bad_credentials_ask_for_reconnecting()
    {
        Needs(Ability.Publishing, Ability.Wire);
        await using var subject = await BeginAsync(Token);
        var post = Post(Words("Who are you?"));

        Assert.IsType<Outcome.NeedsReconnecting>(await Publish(subject, post, subject.AccountWithBadCredentials));

        await AssertCountAsync(subject, post.Text, 0);
    }

    [Fact]
    public async Task Server_that_takes_no_connection_is_tried_later()
    {
        Needs(Ability.Publishing, Ability.Wire);
        await using var subject = await BeginAsync(Token);

        Assert.IsType<Outcome.RetryLater>(await Publish(subject, Post(Words("Nobody there")), subject.AccountAtClosedPort));
    }

    [Fact]
    public async Task Cancellation_while_waiting_passes_as_cancellation()
    {
        Needs(Ability.Publishing, Ability.Wire);
        await using var subject = await BeginAsync(Token);
        using var cancel = new CancellationTokenSource();
        subject.Proxy!.Break(
            request =>
            {
                if (subject.IsSend(request))
                {
                    cancel.Cancel();
                }

                return subject.IsSend(request);
            },
            new WireFault.Silence(Forwarded: false));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Assert.IsType<IPublishes>(subject.Network, exactMatch: false).PublishAsync(subject.Account, Post(Words("Stop")), cancel.Token));
    }

    [Fact]
    public async Task Sign_in_says_who_it_is()
    {
        Needs(Ability.SigningIn);
        await using var subject = await BeginAsync(Token);

        var result = await Assert.IsType<ISignsIn>(subject.Network, exactMatch: false).SignInAsync(subject.Account, Token);

        Assert.Null(result.Fault);
        Assert.NotEmpty(result.Who!.Id);
        Assert.DoesNotContain('@', result.Who.Handle.AsSpan(0, 1).ToString());
    }

    public static TheoryData<WireFault, FaultKind> ReadingFaults => new()
    {
        { new WireFault.CutBefore(), FaultKind.Unreachable },
        { new WireFault.Silence(Forwarded: false), FaultKind.TimedOut },
        { new WireFault.Answer(503, "down", "text/plain"), FaultKind.ServerError },
        { new WireFault.Answer(403, "{}"), FaultKind.Refused },
        { WireFault.TooManyRequests(TimeSpan.FromSeconds(120)), FaultKind.RateLimited },
        { WireFault.HotelPage(forwarded: false), FaultKind.AnswerNotUnderstood },
        { WireFault.HalfJson(forwarded: false), FaultKind.AnswerNotUnderstood },
        { new WireFault.Answer(200, "\"a string\""), FaultKind.AnswerNotUnderstood },
        { new WireFault.Flood(Forwarded: false), FaultKind.AnswerTooLarge },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(ReadingFaults))]
    public async Task Inbox_that_cannot_be_read_says_why_and_loses_nothing(WireFault fault, FaultKind kind)
    {
        Needs(Ability.Inbox, Ability.Wire);
        await using var subject = await BeginAsync(Token);
        var inbox = Assert.IsType<IReadsInbox>(subject.Network, exactMatch: false);
        var before = await inbox.ReadInboxAsync(subject.Account, null, Token);
        subject.Proxy!.Break(_ => true, fault, times: 100);

        var page = await inbox.ReadInboxAsync(subject.Account, before.Cursor, Token);

        Assert.Equal(kind, page.Fault?.Kind);
        Assert.Equal(before.Cursor, page.Cursor);
        Assert.Empty(page.Items);
    }

    [Fact]
    public async Task Reading_with_bad_credentials_asks_for_reconnecting()
    {
        Needs(Ability.Inbox, Ability.SigningIn, Ability.Wire);
        await using var subject = await BeginAsync(Token);

        var page = await Assert.IsType<IReadsInbox>(subject.Network, exactMatch: false).ReadInboxAsync(subject.AccountWithBadCredentials, null, Token);
        var result = await Assert.IsType<ISignsIn>(subject.Network, exactMatch: false).SignInAsync(subject.AccountWithBadCredentials, Token);

        Assert.Equal(FaultKind.NeedsReconnecting, page.Fault?.Kind);
        Assert.Equal(FaultKind.NeedsReconnecting, result.Fault?.Kind);
        Assert.Null(result.Who);
    }
}
