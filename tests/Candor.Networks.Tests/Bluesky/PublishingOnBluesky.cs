using System.Text;
using System.Text.Json;
using Candor.Fixtures;
using Candor.Networks.Tests.Compliance;

namespace Candor.Networks.Tests.Bluesky;

[Trait("needs", "server")]
public sealed class PublishingOnBluesky(AtprotoFixture atproto)
{
    /// <summary>The smallest picture there is, one transparent pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mention_link_and_tag_become_facets_over_their_bytes()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var text = $"Grüße 👩‍⚕️ @{subject.Another.Handle} und @nobody-at-all.test: https://mercyridge.example/ü #Pflege";

        var record = await PublishAsync(subject, Send(text));

        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(
            [
                $"@{subject.Another.Handle} mention {subject.Another.Did}",
                "https://mercyridge.example/ü link https://mercyridge.example/ü",
                "#Pflege tag Pflege",
            ],
            record.GetProperty("facets").EnumerateArray().Select(facet =>
            {
                var (start, end) = (facet.GetProperty("index").GetProperty("byteStart").GetInt32(), facet.GetProperty("index").GetProperty("byteEnd").GetInt32());
                var feature = facet.GetProperty("features")[0];
                var kind = feature.GetProperty("$type").GetString()!.Split('#')[1];
                return $"{Encoding.UTF8.GetString(bytes, start, end - start)} {kind} {feature.GetProperty(kind == "mention" ? "did" : kind == "link" ? "uri" : "tag").GetString()}";
            }));
    }

    [Fact]
    public async Task Pictures_keep_their_words_and_shape()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var post = Send("Two pictures") with
        {
            Media = [new OutgoingMedia(Pixel, "image/png", "The new entrance, with a ramp", 16, 9), new OutgoingMedia(Pixel, "image/png", "")],
        };

        var images = (await PublishAsync(subject, post)).GetProperty("embed").GetProperty("images");

        Assert.Equal("The new entrance, with a ramp", images[0].GetProperty("alt").GetString());
        Assert.Equal(16, images[0].GetProperty("aspectRatio").GetProperty("width").GetInt32());
        Assert.Equal(Pixel.Length, images[0].GetProperty("image").GetProperty("size").GetInt32());
        Assert.False(images[1].TryGetProperty("aspectRatio", out _));
        Assert.Equal(2, images.GetArrayLength());

        // The pictures are uploaded again with a repeat, and it is the same record still.
        Assert.IsType<Outcome.Published>(await Publisher(subject).PublishAsync(subject.Account, post, Token));
        Assert.Single(await subject.We.PostsAsync(Token));
    }

    [Fact]
    public async Task Repeat_makes_no_commit()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var post = Send("Once and for all");
        await PublishAsync(subject, post);
        var before = await RevisionAsync(subject);

        Assert.IsType<Outcome.Published>(await Publisher(subject).PublishAsync(subject.Account, post, Token));

        Assert.Equal(before, await RevisionAsync(subject));
    }

    [Fact]
    public async Task Repeat_with_other_words_is_refused_and_changes_nothing()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var post = Send("What was approved");
        await PublishAsync(subject, post);
        var other = post with { Text = "What was not" };

        Assert.Equal(RefusedReason.Duplicate, Assert.IsType<Outcome.Refused>(await Publisher(subject).PublishAsync(subject.Account, other, Token)).Reason);

        Assert.IsType<ReadBack.CannotTell>(await ((IReadsBack)subject.Network).ReadBackAsync(subject.Account, other, Token));
        Assert.Equal(["What was approved"], await subject.TextsOnNetworkAsync(Token));
    }

    [Fact]
    public async Task Repeat_after_the_mentioned_person_left_is_the_same_post()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var post = Send($"Thank you @{subject.Another.Handle}");
        var first = await Publisher(subject).PublishAsync(subject.Account, post, Token);
        subject.Proxy.Break(request => request.Path == "/xrpc/com.atproto.identity.resolveHandle", new WireFault.Answer(400, """{"error":"HandleNotFound","message":"Unable to resolve handle"}"""));

        Assert.Equal(first, await Publisher(subject).PublishAsync(subject.Account, post, Token));
        Assert.Single(await subject.We.PostsAsync(Token));
    }

    [Fact]
    public async Task Mention_that_cannot_be_looked_up_now_waits()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        subject.Proxy.Break(request => request.Path == "/xrpc/com.atproto.identity.resolveHandle", new WireFault.Answer(502, "", "text/plain"));

        Assert.IsType<Outcome.RetryLater>(await Publisher(subject).PublishAsync(subject.Account, Send($"Thank you @{subject.Another.Handle}"), Token));
        Assert.Empty(await subject.We.PostsAsync(Token));
    }

    [Fact]
    public async Task Upload_that_is_lost_publishes_nothing()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        subject.Proxy.Break(request => request.Path == "/xrpc/com.atproto.repo.uploadBlob", new WireFault.CutAfter());
        var post = Send("With a picture") with { Media = [new OutgoingMedia(Pixel, "image/png", "A pixel")] };

        Assert.IsType<Outcome.RetryLater>(await Publisher(subject).PublishAsync(subject.Account, post, Token));
        Assert.Empty(await subject.We.PostsAsync(Token));
    }

    [Fact]
    public async Task Reply_deep_in_a_thread_hangs_under_its_root()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var root = await subject.Another.PostAsync("Root", Token);
        var middle = await subject.Another.PostAsync("Middle", Token, parent: root);

        var record = await PublishAsync(subject, Send("Leaf") with { InReplyTo = new ReplyTarget(middle.Uri) });

        Assert.Equal(root, (record.GetProperty("reply").GetProperty("root").GetProperty("uri").GetString()!, record.GetProperty("reply").GetProperty("root").GetProperty("cid").GetString()!));
        Assert.Equal(middle.Cid, record.GetProperty("reply").GetProperty("parent").GetProperty("cid").GetString());
    }

    public static TheoryData<string, RefusedReason> NotTaken => new()
    {
        { "followers only", RefusedReason.NotAllowed },
        { "direct", RefusedReason.NotAllowed },
        { "content warning", RefusedReason.NotAllowed },
        { "five pictures", RefusedReason.MediaNotAccepted },
        { "a PDF", RefusedReason.MediaNotAccepted },
        { "a large picture", RefusedReason.MediaTooLarge },
        { "20 MB of text", RefusedReason.TextTooLong },
        { "more than 3000 bytes", RefusedReason.TextTooLong },
        { "half a character", RefusedReason.Other },
    };

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task What_Bluesky_cannot_take_is_refused_before_anything_is_sent(string what, RefusedReason reason)
    {
        using var world = new OutsideWorld();
        var post = Send("Hello");
        var refused = what switch
        {
            "followers only" => post with { Visibility = Visibility.FollowersOnly },
            "direct" => post with { Visibility = Visibility.Direct },
            "content warning" => post with { ContentWarning = "Blood" },
            "five pictures" => post with { Media = [.. Enumerable.Repeat(new OutgoingMedia(Pixel, "image/png", "x"), 5)] },
            "a PDF" => post with { Media = [new OutgoingMedia(Pixel, "application/pdf", "x")] },
            "a large picture" => post with { Media = [new OutgoingMedia(new byte[2_000_001], "image/png", "x")] },
            "20 MB of text" => post with { Text = new string('x', 20_000_000) },
            "more than 3000 bytes" => post with { Text = string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 130)) },
            "half a character" => post with { Text = "Hello \uD83D" },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        var nowhere = new Account
        {
            Settings = new Dictionary<string, string>(),
            Secrets = new Dictionary<string, string>(),
            KeepAsync = (_, _) => throw new InvalidOperationException("Nothing is asked of the network."),
        };

        var outcome = Assert.IsType<Outcome.Refused>(await ((IPublishes)world.Network("bluesky")).PublishAsync(nowhere, refused, Token));

        Assert.Equal(reason, outcome.Reason);
    }

    [Theory]
    [InlineData(null, "https://bsky.app/profile/")]
    [InlineData("https://social.mercyridge.example/", "https://social.mercyridge.example/profile/")]
    public async Task Link_leads_to_the_web_that_is_set(string? web, string expected)
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var account = subject.AccountOf(subject.Proxy.Address, subject.We.AppPassword, web: web);

        var published = Assert.IsType<Outcome.Published>(await Publisher(subject).PublishAsync(account, Send("Where?"), Token));

        Assert.Equal($"{expected}{subject.We.Handle}/post/{published.Id.Split('/')[^1]}", published.Url?.AbsoluteUri);
    }

    [Fact]
    public async Task Server_address_that_is_none_asks_for_reconnecting()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var account = new Account
        {
            Settings = new Dictionary<string, string> { ["server"] = "bsky dot social" },
            Secrets = subject.Account.Secrets,
            KeepAsync = subject.Account.KeepAsync,
        };

        Assert.IsType<Outcome.NeedsReconnecting>(await Publisher(subject).PublishAsync(account, Send("Nowhere"), Token));
    }

    [Fact]
    public async Task Post_of_another_account_is_not_taken_down()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var (uri, _) = await subject.Another.PostAsync("Mine", Token);

        Assert.Equal(FaultKind.Refused, (await ((IDeletes)subject.Network).DeleteAsync(subject.Account, uri, Token)).Fault?.Kind);
        Assert.Single(await subject.Another.PostsAsync(Token), post => post.GetProperty("uri").GetString() == uri);
    }

    [Fact]
    public async Task Server_without_an_AppView_publishes_and_says_that_it_cannot_read()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);

        Assert.IsType<Outcome.Published>(await Publisher(subject).PublishAsync(subject.Account, Send("Alone"), Token));

        Assert.Equal(FaultKind.ServerError, (await ((IReadsInbox)subject.Network).ReadInboxAsync(subject.Account, null, Token)).Fault?.Kind);
    }

    [Fact]
    public async Task Forty_sends_over_a_bad_wire_are_forty_posts()
    {
        await using var subject = await BlueskySubject.BeginAsync(await atproto.AloneAsync(Token), Token);
        var chance = new Random(20261123);
        var posts = Enumerable.Range(1, 40).Select(number => Send($"Number {number}")).ToList();

        await Parallel.ForEachAsync(posts, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Token }, async (post, token) =>
        {
            for (var tries = 0; tries < 50; tries++)
            {
                lock (chance)
                {
                    subject.Proxy.Break(request => subject.IsSend(request), chance.Next(4) switch
                    {
                        0 => new WireFault.CutBefore(),
                        1 => new WireFault.CutAfter(),
                        2 => new WireFault.Answer(500, "", Forwarded: true),
                        _ => WireFault.HotelPage(forwarded: true),
                    }, times: chance.Next(2));
                }

                if (await Publisher(subject).PublishAsync(subject.Account, post, token) is Outcome.Published)
                {
                    return;
                }
            }

            Assert.Fail("It never arrived.");
        });

        Assert.Equal(posts.Select(post => post.Text).Order(), (await subject.TextsOnNetworkAsync(Token)).Order());
    }

    private static IPublishes Publisher(BlueskySubject subject) => (IPublishes)subject.Network;

    private static OutgoingPost Send(string text) => new()
    {
        SendId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        BegunAt = TimeProvider.System.GetUtcNow(),
        Text = text,
    };

    private static async Task<JsonElement> PublishAsync(BlueskySubject subject, OutgoingPost post)
    {
        var published = Assert.IsType<Outcome.Published>(await Publisher(subject).PublishAsync(subject.Account, post, Token));
        return (await subject.We.PostsAsync(Token)).Single(record => record.GetProperty("uri").GetString() == published.Id).GetProperty("value");
    }

    private static async Task<string> RevisionAsync(BlueskySubject subject)
        => (await subject.We.Server.QueryAsync($"com.atproto.sync.getLatestCommit?did={subject.We.Did}", null, Token)).GetProperty("rev").GetString()!;
}
