using Candor.Channels;
using Candor.Database;
using Candor.Inbox;
using Candor.Networks;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

public sealed class HearingPeople
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Same_batch_three_times_is_kept_once(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var batch = Said.Many(20);
        Assert.Equal(new IntakeResult(20, 0, 0, 20), await world.Hears(channel, batch));
        Assert.Equal(new IntakeResult(0, 20, 0, 0), await world.Hears(channel, batch));
        Assert.Equal(new IntakeResult(0, 20, 0, 0), await world.Hears(channel, batch));
        Assert.Equal((20, 20), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Same_item_twice_in_a_batch_is_kept_once(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var item = Said.By("ana", Said.Question);
        await world.Hears(await world.AChannel(), item, Said.By("ben", Said.Question), item);
        Assert.Equal((2, 2), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Same_id_on_two_channels_is_two_items(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var item = Said.By("ana", Said.Question);
        await world.Hears(await world.AChannel(), item);
        await world.Hears(await world.AChannel(), item);
        Assert.Equal((2, 2), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Batches_that_overlap_at_the_same_time_are_kept_once(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var all = Said.Many(60).Concat(Enumerable.Range(0, 30).Select(number => Said.By($"person{number}", "And on Sundays?", thread: "one-thread", answers: "one-thread"))).ToList();
        int[] begins = [0, 20, 40, 0, 30, 50];
        await Task.WhenAll(begins.Select(begin => Task.Run(() => world.Hears(channel, [.. all.Skip(begin).Take(40)]), Token)));
        Assert.Equal((90, 61), await CountAsync(world));
        await using var db = world.Db();
        Assert.Equal(30, (await db.Conversations.SingleAsync(one => one.ThreadId == "one-thread", Token)).ItemCount);
    }

    [Theory, BothDatabases]
    public async Task What_we_said_ourselves_never_comes_in(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var byAccount = Said.By("us", "The flu clinic is open.") with { Author = new Author(channel.AccountId, channel.Handle) };
        var byVoice = Said.By("us", "The garden is open.");
        await using (var db = world.Db())
        {
            db.OwnVoices.Add(new OwnVoice { ChannelId = channel.Id, NetworkId = byVoice.Id });
            await db.SaveChangesAsync(Token);
        }

        var result = await world.Hears(channel, byAccount, byVoice, Said.By("ana", Said.Question));
        Assert.Equal(new IntakeResult(1, 0, 2, 1), result);
        Assert.Equal((1, 1), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task What_we_said_elsewhere_in_a_conversation_stands_in_it(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var question = Said.By("ana", Said.Question);
        var conversation = await world.HearsOf(channel, question with { ThreadId = question.Id });
        var ours = Said.By("us", "From nine to five.", question.Id, question.Id) with { Author = new Author(channel.AccountId, channel.Handle) };
        await world.Hears(channel, ours);
        await using var db = world.Db();
        Assert.Equal([false, true], await db.Items.Where(item => item.ConversationId == conversation.Id).OrderBy(item => item.PostedAt).Select(item => item.Ours).ToListAsync(Token));
        Assert.Equal("ana", (await world.ReadAsync(conversation)).AuthorHandle);
    }

    [Theory, BothDatabases]
    public async Task Answers_to_our_post_are_one_conversation_per_author(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        await using (var db = world.Db())
        {
            db.OwnVoices.Add(new OwnVoice { ChannelId = channel.Id, NetworkId = "our-post" });
            await db.SaveChangesAsync(Token);
        }

        IncomingItem Answer(string handle, string text) => Said.By(handle, text, "our-post", "our-post");
        await world.Hears(channel, Answer("ana", "Thank you!"), Answer("ben", Said.Question), Answer("ana", "And on Sundays?"));
        await world.Hears(channel, Answer("cleo", Said.Question), Answer("ben", "Anyone?"));
        await using var after = world.Db();
        var authors = await after.Conversations.OrderBy(one => one.AuthorHandle).Select(one => new { one.AuthorHandle, one.ItemCount }).ToListAsync(Token);
        Assert.Equal([("ana", 2), ("ben", 2), ("cleo", 1)], authors.Select(one => (one.AuthorHandle, one.ItemCount)));
    }

    [Theory, BothDatabases]
    public async Task Closed_conversation_opens_again_when_they_say_more(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var specialist = await world.APersonWith(Candor.Governance.Role.SocialSpecialist);
        var conversation = await world.HearsOf(channel, Said.By("ana", Said.Question, "thread"));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "Called them", specialist, Token));
        await world.Hears(channel, Said.By("ana", "Nobody called me. What are the hours?", "thread", conversation.ThreadId));
        var kept = await world.ReadAsync(conversation);
        Assert.Equal((ConversationState.Open, null, null, null), (kept.State, kept.ClosedAs, kept.ClosingReason, kept.ClosedAt));
        Assert.NotNull(kept.DueAt);
        Assert.Equal(["arrived", "closed", "opened again"], await world.HistoryAsync(conversation.Id));
    }

    [Theory]
    [BothDatabases("huge", "only emoji", "right to left", "nothing", "zero NUL", "half a surrogate", "two halves the wrong way", "controls")]
    public async Task Strange_text_is_kept(DatabaseKind kind, string which)
    {
        var (text, kept) = which switch
        {
            "huge" => (string.Concat(Enumerable.Repeat("Waiting four hours. ", 20_000)), null),
            "only emoji" => ("🏥👩‍👩‍👧‍👦🇩🇪🫀", null),
            "right to left" => ("ما هي ساعات العمل؟ ‏שלום‎ (abc)", null),
            "nothing" => ("", null),
            "zero NUL" => ("before\0after", "beforeafter"),
            "half a surrogate" => ("before \ud83d after", "before \ufffd after"),
            "two halves the wrong way" => ("\udc00\ud800", "\ufffd\ufffd"),
            _ => ("\u0001\u0007\u001b[31m\u2028\ufeff\uffff", (string?)null),
        };
        await using var world = await CandorWorld.OnAsync(kind);
        var item = Said.By("ana", text) with { Author = new Author("id\0\ud83d", "an\0a\ud83d", $"Ana {text}"), Media = [new IncomingMedia(new Uri("https://example.com/1"), "image/png", text)], InReplyToId = "x\0\udc00" };
        await world.Hears(await world.AChannel(), Said.By("ben", Said.Question), item, Said.By("cleo", Said.Question));
        await using var db = world.Db();
        Assert.Equal(3, await db.Items.CountAsync(Token));
        Assert.Equal(kept ?? text, await db.Items.Where(one => one.NetworkId == item.Id).Select(one => one.Text).SingleAsync(Token));
        var page = await world.AskAsync<InboxList, Candor.Inbox.InboxPage>(list => list.PageAsync(new InboxQuery(), new Candor.Governance.Actor(null, "Reader", Candor.Governance.ActorKind.Person, [new Candor.Governance.ActorGrant(Candor.Governance.Role.SocialSpecialist)]), Token));
        Assert.Equal(3, page.Rows.Count);
    }

    [Theory, BothDatabases]
    public async Task Strange_id_is_one_item_however_often_it_comes(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var item = Said.By("ana", Said.Question) with { Id = "id\0\ud83d", ThreadId = "id\0\ud83d" };
        await world.Hears(channel, item);
        await world.Hears(channel, item);
        Assert.Equal((1, 1), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Batch_that_fails_keeps_nothing_and_leaves_the_cursor(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        await HearsWithCursor(world, channel, "first", Said.By("ana", Said.Question));
        await RefuseItemsAsync(world);
        var batch = new[] { Said.By("ben", Said.Question), Said.By("cleo", "refuse-me"), Said.By("dora", Said.Question) };
        await Assert.ThrowsAsync<DbUpdateException>(() => HearsWithCursor(world, channel, "second", batch));
        Assert.Equal("first", await CursorAsync(world));
        Assert.Equal((1, 1), await CountAsync(world));

        await world.SqlAsync(kind == DatabaseKind.Sqlite ? "DROP TRIGGER refuse" : "DROP TRIGGER refuse ON items");
        await HearsWithCursor(world, channel, "second", batch);
        Assert.Equal("second", await CursorAsync(world));
        Assert.Equal((4, 4), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Cursor_that_cannot_move_keeps_no_item(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        await Assert.ThrowsAsync<TimeoutException>(() => world.Get<Intake>().TakeInAsync(channel, Said.Many(3), _ => throw new TimeoutException(), Token));
        Assert.Equal((0, 0), await CountAsync(world));
    }

    [Theory, BothDatabases]
    public async Task Post_dated_in_the_future_or_before_clocks_does_not_jump_the_list(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var urgent = await world.HearsOf(channel, Said.By("ana", Said.Emergency));
        await world.Hears(channel, Said.By("ben", Said.Question) with { PostedAt = new DateTimeOffset(9990, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        await world.Hears(channel, Said.By("cleo", Said.Question) with { PostedAt = new DateTimeOffset(1931, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        await using var db = world.Db();
        var order = await db.Conversations.OrderByDescending(one => one.Rank).Select(one => one.AuthorHandle).ToListAsync(Token);
        Assert.Equal([urgent.AuthorHandle, "ben", "cleo"], order);
        Assert.Equal([Said.Emergency], await db.Conversations.Where(one => one.Rank >= 2L << Conversation.RankTimeBits).Select(one => one.Preview).ToListAsync(Token));
        Assert.Equal(2026, (await db.Conversations.SingleAsync(one => one.AuthorHandle == "ben", Token)).LastAt.InUtc().Year);
    }

    private static Task<IntakeResult> HearsWithCursor(CandorWorld world, Channel channel, string cursor, params IReadOnlyList<IncomingItem> items)
        => world.Get<Intake>().TakeInAsync(channel, items, hearing => hearing.Cursor = cursor, Token);

    private static async Task<string?> CursorAsync(CandorWorld world)
    {
        await using var db = world.Db();
        return (await db.ChannelHearings.SingleAsync(Token)).Cursor;
    }

    /// <summary>From now on the database refuses one of the items, as a full disk or a fault in it would.</summary>
    private static async Task RefuseItemsAsync(CandorWorld world)
    {
        if (world.Database.Kind == DatabaseKind.Sqlite)
        {
            await world.SqlAsync("CREATE TRIGGER refuse BEFORE INSERT ON items WHEN new.text = 'refuse-me' BEGIN SELECT RAISE(ABORT, 'refused'); END");
            return;
        }

        await world.SqlAsync("CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN RAISE 'refused'; END $$ LANGUAGE plpgsql");
        await world.SqlAsync("CREATE TRIGGER refuse BEFORE INSERT ON items FOR EACH ROW WHEN (new.text = 'refuse-me') EXECUTE FUNCTION refuse()");
    }

    private static async Task<(int Items, int Conversations)> CountAsync(CandorWorld world)
    {
        await using var db = world.Db();
        return (await db.Items.CountAsync(Token), await db.Conversations.CountAsync(Token));
    }
}
