using System.Text.Json.Nodes;
using Candor.Fixtures;

namespace Candor.Networks.Tests.Bluesky;

[Trait("needs", "server")]
public sealed class HearingOnBluesky(AtprotoFixture atproto)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mention_and_quote_arrive_with_what_they_are()
    {
        await using var subject = await BeginAsync();
        var ours = await subject.We.PostAsync("New visiting hours", Token);
        await subject.We.WaitUntilShownAsync(ours.Uri, Token);

        var mention = await subject.Another.PostAsync($"@{subject.We.Handle} are you open?", Token, change: record => AddMention(record, subject));
        var quote = await subject.Another.PostAsync("Good to know", Token, change: record => record["embed"] = new JsonObject
        {
            ["$type"] = "app.bsky.embed.record",
            ["record"] = new JsonObject { ["uri"] = ours.Uri, ["cid"] = ours.Cid },
        });
        var items = await ArrivedAsync(subject, 2);

        var mentioned = items.Single(item => item.Id == mention.Uri);
        Assert.Equal((ItemKind.Mention, mention.Cid, null, mention.Uri), (mentioned.Kind, mentioned.Version, mentioned.InReplyToId, mentioned.ThreadId));
        Assert.Equal($"@{subject.We.Handle} are you open?", mentioned.Text);
        Assert.Equal("en", mentioned.Language);
        Assert.Equal((subject.Another.Did, subject.Another.Handle), (mentioned.Author.Id, mentioned.Author.Handle));
        Assert.Equal($"https://bsky.app/profile/{subject.Another.Handle}/post/{mention.Uri.Split('/')[^1]}", mentioned.Url?.AbsoluteUri);
        Assert.Equal(ItemKind.Quote, items.Single(item => item.Id == quote.Uri).Kind);
    }

    [Fact]
    public async Task Answer_in_a_thread_names_its_root()
    {
        await using var subject = await BeginAsync();
        var root = await subject.We.PostAsync("Root", Token);
        await subject.We.WaitUntilShownAsync(root.Uri, Token);
        var first = await subject.Another.PostAsync("First", Token, parent: root);
        await subject.Another.WaitUntilShownAsync(first.Uri, Token);
        var second = await subject.Another.PostAsync("Second", Token, parent: first, root: root);

        var item = (await ArrivedAsync(subject, 2)).Single(item => item.Id == second.Uri);

        Assert.Equal((first.Uri, root.Uri, root.Cid), (item.InReplyToId, item.ThreadId, item.ThreadVersion));
    }

    [Fact]
    public async Task Pictures_come_with_their_words()
    {
        await using var subject = await BeginAsync();
        var pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var blob = await subject.Another.UploadAsync(pixel, "image/png", Token);
        await subject.Another.PostAsync($"@{subject.We.Handle} look", Token, change: record =>
        {
            AddMention(record, subject);
            record["embed"] = new JsonObject
            {
                ["$type"] = "app.bsky.embed.images",
                ["images"] = new JsonArray(new JsonObject { ["alt"] = "A wet floor", ["image"] = blob }),
            };
        });

        var picture = Assert.Single((await ArrivedAsync(subject, 1)).Single().Media);

        Assert.Equal("A wet floor", picture.AltText);
        Assert.True(picture.Url.IsAbsoluteUri);
    }

    [Fact]
    public async Task Post_from_a_clock_that_is_behind_is_not_missed()
    {
        await using var subject = await BeginAsync();
        await subject.Another.PostAsync($"@{subject.We.Handle} now", Token, change: record => AddMention(record, subject));
        var page = await WaitAsync(subject, null, 1);

        var hoursAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-5);
        var late = await subject.Another.PostAsync($"@{subject.We.Handle} five hours ago", Token, change: record =>
        {
            AddMention(record, subject);
            record["createdAt"] = $"{hoursAgo:yyyy-MM-ddTHH:mm:ss.fffZ}";
        });
        await subject.Another.WaitUntilShownAsync(late.Uri, Token);

        Assert.Contains((await WaitAsync(subject, page.Cursor, 2)).Items, item => item.Id == late.Uri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("2026-13-45T00:00:00.000Z")]
    [InlineData("~~")]
    public async Task Cursor_that_is_none_of_ours_starts_with_the_newest(string cursor)
    {
        await using var subject = await BeginAsync();
        await subject.Another.PostAsync($"@{subject.We.Handle} hello", Token, change: record => AddMention(record, subject));

        Assert.NotNull((await WaitAsync(subject, cursor, 1)).Cursor);
    }

    [Fact]
    public async Task Thread_is_read_from_any_of_its_posts()
    {
        await using var subject = await BeginAsync();
        var root = await subject.We.PostAsync("Root", Token);
        await subject.We.WaitUntilShownAsync(root.Uri, Token);
        var first = await subject.Another.PostAsync("First", Token, parent: root);
        await subject.Another.WaitUntilShownAsync(first.Uri, Token);
        var second = await subject.We.PostAsync("Second", Token, parent: first, root: root);
        await subject.Another.WaitUntilShownAsync(second.Uri, Token);

        var thread = await ((IReadsThreads)subject.Network).ReadThreadAsync(subject.Account, first.Uri, Token);

        Assert.Null(thread.Fault);
        Assert.Equal(["Root", "First", "Second"], thread.Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Post_that_is_gone_has_neither_thread_nor_counts()
    {
        await using var subject = await BeginAsync();
        var gone = $"at://{subject.Another.Did}/app.bsky.feed.post/3aaaaaaaaaaaa";

        Assert.Equal(FaultKind.NotFound, (await ((IReadsThreads)subject.Network).ReadThreadAsync(subject.Account, gone, Token)).Fault?.Kind);
        Assert.Equal(new PostMetrics(null, null, null, null, null, new NetworkFault(FaultKind.NotFound, "The post is gone.")),
            await ((IReportsMetrics)subject.Network).ReadMetricsAsync(subject.Account, gone, Token));
    }

    private async Task<BlueskySubject> BeginAsync() => await BlueskySubject.BeginAsync(await atproto.WithAppViewAsync(Token), Token);

    private static void AddMention(JsonObject record, BlueskySubject subject)
    {
        record["langs"] = new JsonArray("en-US");
        record["facets"] = new JsonArray(new JsonObject
        {
            ["index"] = new JsonObject { ["byteStart"] = 0, ["byteEnd"] = subject.We.Handle.Length + 1 },
            ["features"] = new JsonArray(new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = subject.We.Did }),
        });
    }

    private static async Task<IReadOnlyList<IncomingItem>> ArrivedAsync(BlueskySubject subject, int count) => (await WaitAsync(subject, null, count)).Items;

    private static async Task<InboxPage> WaitAsync(BlueskySubject subject, string? cursor, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await ((IReadsInbox)subject.Network).ReadInboxAsync(subject.Account, cursor, Token);
            Assert.Null(page.Fault);
            if (page.Items.Count >= count)
            {
                return page;
            }

            Assert.True(tries < 200, $"Only {page.Items.Count} of {count} arrived.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }
}
