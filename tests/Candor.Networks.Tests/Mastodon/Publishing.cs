namespace Candor.Networks.Tests.Mastodon;

public sealed class Publishing
{
    private static readonly OutgoingMedia Picture = new(new byte[] { 0x89, 0x50, 0x4e, 0x47 }, "image/png", "A dot, alone");

    [Fact]
    public async Task Status_carries_everything_that_was_approved()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        var post = Desk.Post("Flu clinics open on Monday. https://mercyridge.example/flu") with
        {
            Media = [Picture, Picture with { AltText = "" }],
            ContentWarning = "Needles",
            Visibility = Visibility.Unlisted,
            Language = "en",
        };

        var published = await desk.PublishedAsync(post);

        var status = Assert.Single(server.Store.Statuses);
        Assert.Equal((post.Text, "Needles", "unlisted", "en"), (status.Text, status.SpoilerText, status.Visibility, status.Language));
        Assert.Equal(["A dot, alone", null], status.Media.Select(media => media.Description));
        Assert.Equal((status.Id, $"{server.Address}@desk/{status.Id}"), (published.Id, published.Url?.ToString()));
    }

    [Theory]
    [InlineData(Visibility.Public, "public")]
    [InlineData(Visibility.Unlisted, "unlisted")]
    [InlineData(Visibility.FollowersOnly, "private")]
    [InlineData(Visibility.Direct, "direct")]
    public async Task Visibility_is_named_as_the_API_names_it(Visibility visibility, string name)
    {
        await using var server = await LocalMastodon.StartAsync();
        await Desk.Of(server, "desk").PublishedAsync(Desk.Post("x") with { Visibility = visibility });
        Assert.Equal(name, Assert.Single(server.Store.Statuses).Visibility);
    }

    [Fact]
    public async Task Picture_that_takes_time_is_waited_for()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { MediaQuestions = 2 });
        await Desk.Of(server, "desk").PublishedAsync(Desk.Post("x") with { Media = [Picture] });
        Assert.Equal(0, Assert.Single(Assert.Single(server.Store.Statuses).Media).Questions + 1);
    }

    [Fact]
    public async Task Picture_that_never_gets_ready_sends_nothing_and_may_be_tried_again()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { MediaQuestions = int.MaxValue });
        var time = new ImpatientTime();
        var outcome = await Desk.Of(server, "desk", time).PublishAsync(Desk.Post("x") with { Media = [Picture] });
        Assert.IsType<Outcome.RetryLater>(outcome);
        Assert.Empty(server.Store.Statuses);
    }

    [Fact]
    public async Task Picture_that_is_none_is_refused_and_nothing_is_sent()
    {
        await using var server = await LocalMastodon.StartAsync();
        var outcome = await Desk.Of(server, "desk").PublishAsync(Desk.Post("x") with { Media = [Picture with { ContentType = "application/pdf" }] });
        Assert.Equal(RefusedReason.MediaNotAccepted, Assert.IsType<Outcome.Refused>(outcome).Reason);
        Assert.Empty(server.Store.Statuses);
    }

    [Fact]
    public async Task Upload_ahead_of_a_post_publishes_nothing()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        var upload = await desk.Network.UploadAsync(desk.Account, Picture, TestContext.Current.CancellationToken);
        Assert.Equal("A dot, alone", server.Store.Media[upload.Reference!].Description);
        Assert.Empty(server.Store.Statuses);
    }

    [Fact]
    public async Task Text_over_the_servers_limit_is_refused_with_the_reason()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { MaxCharacters = 20 });
        var outcome = await Desk.Of(server, "desk").PublishAsync(Desk.Post("Twenty-one letters!!!"));
        Assert.Equal(RefusedReason.TextTooLong, Assert.IsType<Outcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task Empty_post_is_refused()
    {
        await using var server = await LocalMastodon.StartAsync();
        Assert.Equal(RefusedReason.Other, Assert.IsType<Outcome.Refused>(await Desk.Of(server, "desk").PublishAsync(Desk.Post(" "))).Reason);
    }

    [Fact]
    public async Task Reply_to_a_gone_status_never_goes_out_as_a_post_of_its_own()
    {
        await using var server = await LocalMastodon.StartAsync();
        var outcome = await Desk.Of(server, "desk").PublishAsync(Desk.Post("Yes, we are open.", new ReplyTarget("12345")));
        Assert.Equal(RefusedReason.TargetGone, Assert.IsType<Outcome.Refused>(outcome).Reason);
        Assert.Empty(server.Store.Statuses);
    }

    [Fact]
    public async Task Token_without_the_right_to_write_is_told_from_a_bad_one()
    {
        await using var server = await LocalMastodon.StartAsync();
        var (user, token) = server.Store.AddUser("desk", "read");
        var reader = new Desk(server.Address.ToString(), token, user.Id);
        Assert.Equal(RefusedReason.NotAllowed, Assert.IsType<Outcome.Refused>(await reader.PublishAsync(Desk.Post("x"))).Reason);

        server.Store.Revoke(token);
        Assert.IsType<Outcome.NeedsReconnecting>(await reader.PublishAsync(Desk.Post("x")));
    }

    [Fact]
    public async Task Used_up_rate_says_when_to_try_again()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { CallsPerFiveMinutes = 1 });
        var desk = Desk.Of(server, "desk");
        await desk.PublishedAsync(Desk.Post("one"));
        var later = Assert.IsType<Outcome.RetryLater>(await desk.PublishAsync(Desk.Post("two")));
        Assert.InRange(later.After, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Same_key_is_one_status_within_the_hour_and_two_after_it()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await LocalMastodon.StartAsync(time: time);
        var desk = Desk.Of(server, "desk");
        var post = Desk.Post("Once");

        var first = await desk.PublishedAsync(post);
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(first, await desk.PublishedAsync(post));

        time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(first, await desk.PublishedAsync(post));
    }

    [Fact]
    public async Task Deleting_takes_the_status_down_and_is_no_fault_twice()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        var published = await desk.PublishedAsync(Desk.Post("Soon gone"));
        for (var times = 0; times < 2; times++)
        {
            Assert.Equal(new Deletion(true), await desk.Network.DeleteAsync(desk.Account, published.Id, TestContext.Current.CancellationToken));
        }

        Assert.Empty(server.Store.Statuses);
    }
}
