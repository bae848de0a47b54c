using Microsoft.Extensions.Time.Testing;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>After a doubt: is the status there?</summary>
public sealed class ReadingBack
{
    private static readonly LocalMastodonRules NoKeys = new() { KeepsKeys = false, Version = "3.5.3 (compatible; Pixelfed 0.12)" };

    [Theory]
    [InlineData("Simple words")]
    [InlineData("Two\nlines\n\nand a paragraph  with spaces")]
    [InlineData("Ask @ana or @ana@127.0.0.1 about https://mercyridge.example/a/very/long/address/of/a/page?x=1&y=2 #flu <3 \"so\" 🙂 Grüße")]
    public async Task Status_that_arrived_is_found_however_the_server_dresses_it(string text)
    {
        await using var server = await LocalMastodon.StartAsync();
        var (desk, _) = (Desk.Of(server, "desk"), Desk.Of(server, "ana"));
        var post = Desk.Post(text.Replace("127.0.0.1", server.Address.Authority, StringComparison.Ordinal)) with { ContentWarning = "Care" };
        var published = await desk.PublishedAsync(post);
        await desk.PublishedAsync(Desk.Post("something later"));
        Assert.Equal(published, Assert.IsType<ReadBack.Found>(await ReadBackAsync(desk, post)).Published);
    }

    [Fact]
    public async Task Same_words_elsewhere_are_not_taken_for_it()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await LocalMastodon.StartAsync();
        var (desk, ana) = (Desk.Of(server, "desk", time), Desk.Of(server, "ana"));
        var (one, other) = (await ana.PublishedAsync(Desk.Post("one")), await ana.PublishedAsync(Desk.Post("other")));
        await desk.PublishedAsync(Desk.Post("Thank you!", new ReplyTarget(one.Id)));
        await desk.PublishedAsync(Desk.Post("Thank you!") with { ContentWarning = "thanks" });
        await ana.PublishedAsync(Desk.Post("Thank you!", new ReplyTarget(other.Id)));
        var post = Desk.Post("Thank you!", new ReplyTarget(other.Id));

        Assert.IsType<ReadBack.CannotTell>(await ReadBackAsync(desk, post));
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<ReadBack.Absent>(await ReadBackAsync(desk, post));
    }

    [Fact]
    public async Task Older_status_with_the_same_words_is_not_taken_for_it()
    {
        await using var server = await LocalMastodon.StartAsync();
        var desk = Desk.Of(server, "desk");
        await desk.PublishedAsync(Desk.Post("Daily notice"));
        var post = Desk.Post("Daily notice", begunAt: TimeProvider.System.GetUtcNow().AddSeconds(60));
        Assert.IsType<ReadBack.CannotTell>(await ReadBackAsync(desk, post));
    }

    [Theory]
    [InlineData(40, true, Visibility.Public, true)]
    [InlineData(140, false, Visibility.Public, false)]
    [InlineData(160, false, Visibility.Public, true)]
    [InlineData(160, false, Visibility.Direct, false)]
    [InlineData(7200, true, Visibility.Direct, true)]
    [InlineData(10, true, Visibility.Public, false)]
    public async Task Absent_is_said_only_when_sending_again_cannot_double(int ageInSeconds, bool keepsKeys, Visibility visibility, bool absent)
    {
        await using var server = await LocalMastodon.StartAsync(keepsKeys ? null : NoKeys);
        var desk = Desk.Of(server, "desk");
        var post = Desk.Post("Never sent", begunAt: TimeProvider.System.GetUtcNow().AddSeconds(-ageInSeconds)) with { Visibility = visibility };
        Assert.Equal(absent, await ReadBackAsync(desk, post) is ReadBack.Absent);
    }

    [Theory]
    [InlineData(20, 0, false)]
    [InlineData(40, 0, true)]
    [InlineData(40, 1, false)]
    [InlineData(160, 1, true)]
    public async Task Newest_attempt_decides_whether_it_may_still_be_on_its_way(int ageInSeconds, int pictures, bool absent)
    {
        await using var server = await LocalMastodon.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var post = Desk.Post("Never sent", begunAt: now.AddMinutes(-40)) with
        {
            LastBegunAt = now.AddSeconds(-ageInSeconds),
            Media = [.. Enumerable.Repeat(new OutgoingMedia(new byte[] { 1 }, "image/png", "A garden", 1, 1), pictures)],
        };
        Assert.Equal(absent, await ReadBackAsync(Desk.Of(server, "desk"), post) is ReadBack.Absent);
    }

    [Fact]
    public async Task List_too_long_to_read_back_to_the_beginning_cannot_tell_without_keys()
    {
        await using var server = await LocalMastodon.StartAsync(NoKeys with { CallsPerFiveMinutes = 2000 });
        var desk = Desk.Of(server, "desk");
        for (var number = 0; number < 405; number++)
        {
            await desk.PublishedAsync(Desk.Post($"{number}"));
        }

        var post = Desk.Post("Never sent", begunAt: TimeProvider.System.GetUtcNow().AddMinutes(-5));
        Assert.IsType<ReadBack.CannotTell>(await ReadBackAsync(desk, post));
    }

    [Fact]
    public async Task Status_that_a_server_changed_is_left_to_a_person()
    {
        await using var server = await LocalMastodon.StartAsync(NoKeys);
        var desk = Desk.Of(server, "desk");
        var begun = TimeProvider.System.GetUtcNow().AddMinutes(-4);
        await desk.PublishedAsync(Desk.Post("Our new clinic opens on Monday in ♥ Elm Street"));
        var post = Desk.Post("Our <b>new</b> clinic opens on *Monday* in <3 Elm Street", begunAt: begun);
        Assert.IsType<ReadBack.CannotTell>(await ReadBackAsync(desk, post));
    }

    [Fact]
    public async Task Server_that_does_not_answer_cannot_tell()
    {
        await using var server = await LocalMastodon.StartAsync(new LocalMastodonRules { CallsPerFiveMinutes = 0 });
        Assert.IsType<ReadBack.CannotTell>(await ReadBackAsync(Desk.Of(server, "desk"), Desk.Post("x")));
    }

    private static Task<ReadBack> ReadBackAsync(Desk desk, OutgoingPost post)
        => desk.Network.ReadBackAsync(desk.Account, post, TestContext.Current.CancellationToken);
}
