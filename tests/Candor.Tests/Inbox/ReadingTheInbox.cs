using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using InboxPage = Candor.Inbox.InboxPage;

namespace Candor.Tests.Inbox;

public sealed class ReadingTheInbox
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Every_view_and_filter_shows_exactly_what_it_says(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var me = await world.APersonWith(Role.SocialSpecialist);
        await AMixedInbox(world, me);
        await using var db = world.Db();
        var all = await db.Conversations.AsNoTracking().ToListAsync(Token);
        var now = world.Time.Now();
        var middle = all.Select(one => one.LastAt).Order().ElementAt(all.Count / 2);
        var open = (Conversation one) => one.State != ConversationState.Closed;
        (InboxQuery Query, Func<Conversation, bool> Means)[] cases =
        [
            (new() { View = InboxView.All }, _ => true),
            (new() { View = InboxView.Open }, open),
            (new() { View = InboxView.Mine }, one => one.OwnerId == me.Id && one.State == ConversationState.Claimed),
            (new() { View = InboxView.Unclaimed }, one => one.State == ConversationState.Open),
            (new() { View = InboxView.Emergencies }, one => open(one) && one.Emergencies != 0),
            (new() { View = InboxView.Overdue }, one => open(one) && (one.DueAt < now || one.Escalation > 0)),
            (new() { View = InboxView.Reviews }, one => open(one) && one.Kind == ItemKind.Review),
            (new() { View = InboxView.Closed }, one => one.State == ConversationState.Closed),
            (new() { View = InboxView.All, ChannelId = all[0].ChannelId }, one => one.ChannelId == all[0].ChannelId),
            (new() { View = InboxView.All, OwnerId = me.Id }, one => one.OwnerId == me.Id),
            (new() { View = InboxView.All, AtLeast = Urgency.Urgent }, one => one.Urgency >= Urgency.Urgent),
            (new() { View = InboxView.All, Intent = Intent.Complaint }, one => (one.Intents & (1 << (int)Intent.Complaint)) != 0),
            (new() { View = InboxView.All, Theme = Theme.Parking }, one => (one.Themes & (1 << (int)Theme.Parking)) != 0),
            (new() { View = InboxView.All, Language = "es" }, one => one.Language == "es"),
            (new() { View = InboxView.All, From = middle }, one => one.LastAt >= middle),
            (new() { View = InboxView.All, To = middle }, one => one.LastAt < middle),
            (new() { View = InboxView.Open, Search = "parking", To = now }, one => open(one) && one.Preview.Contains("parking", StringComparison.OrdinalIgnoreCase)),
        ];
        foreach (var (query, means) in cases)
        {
            var expected = all.Where(means).OrderByDescending(one => one.Rank).Select(one => one.Id).ToList();
            Assert.True(expected.Count > 0 && (query == cases[0].Query || expected.Count < all.Count), $"{query} tells nothing apart");
            var page = await PageAsync(world, query with { PageSize = 100 }, me);
            Assert.Equal(expected.Order(), page.Rows.Select(row => row.Id).Order());
            Assert.Equal(page.Rows.OrderByDescending(row => row.Rank).Select(row => row.Id), page.Rows.Select(row => row.Id));
        }

        int Count(int number) => all.Count(cases[number].Means);
        Assert.Equal(new InboxCounts(Count(1), Count(2), Count(3), Count(4), Count(5), Count(6)), await world.AskAsync<InboxList, InboxCounts>(list => list.CountsAsync(me, Token)));
    }

    [Theory]
    [BothDatabases(1, 7, 100)]
    public async Task Pages_show_every_row_once_while_more_come_in(DatabaseKind kind, int size)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var me = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel();

        // Groups of ties: a page that ends in one goes on with the rest of it.
        await world.Hears(channel, [.. Said.Many(size == 1 ? 23 : 137).Select((item, number) => item with { PostedAt = Said.Begin.AddSeconds(number / 10) })]);
        await using var db = world.Db();
        var before = await db.Conversations.Select(one => one.Id).ToListAsync(Token);
        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var page = await PageAsync(world, new InboxQuery { View = InboxView.All, PageSize = size, After = after }, me);
            seen.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
            await world.Hears(channel, Said.By("late", "And one more question, what are the hours?") with { PostedAt = Said.Begin.AddMinutes(50) });
        }
        while (after is not null);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(before.Order(), seen.Intersect(before).Order());
    }

    [Theory, BothDatabases]
    public async Task Cursor_of_somebody_else_is_refused_in_words(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var me = await world.APersonWith(Role.SocialSpecialist);
        foreach (var cursor in new[] { "", ".", "1.", "x.00000000000000000000000000000000", "9999999999999999999.0", "1' OR 1=1 --" })
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => PageAsync(world, new InboxQuery { After = cursor }, me));
            Assert.Equal("cursor-not-understood", refused.Rule);
        }
    }

    /// <summary>The words of each search and who is found, the same on both databases.</summary>
    public static TheoryData<string, string> Searches { get; } = new()
    {
        { "kaleidoscope", "rare" },
        { "KALEIDO", "rare" },
        { "hours", "cafe common1 common2 common3" },
        { "hours kaleidoscope", "" },
        { "café", "cafe" },
        { "CAFE", "cafe" },
        { "Müller", "umlaut" },
        { "muller", "umlaut" },
        { "site", "address" },
        { "mercyridge.example", "address" },
        { "parking/billing", "slash" },
        { "billing", "slash" },
        { "don't", "quote" },
        { "said \"never again\"", "quote" },
        { "'; DROP TABLE items; --", "" },
        { "hours AND common", "" },
        { "hours NOT kaleidoscope", "" },
        { "NEAR(hours, 3)", "" },
        { "text:hours", "" },
        { "hou*", "cafe common1 common2 common3" },
        { "(hours", "cafe common1 common2 common3" },
        { "!!! --- ???", "" },
        { "&|!:*<->", "" },
        { "🏥", "" },
        { "kaleidoscope 🏥", "rare" },
        { "больница", "cyrillic" },
        { "病院", "japanese" },
        { "12", "number" },
    };

    [Theory, BothDatabases]
    public async Task Search_finds_the_same_on_both_databases(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var me = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel();
        await world.Hears(
            channel,
            Said.By("rare", "The kaleidoscope in the children's ward is lovely 🏥"), Said.By("common1", "What are the visiting hours?"), Said.By("common2", "Hours on Sunday?"),
            Said.By("common3", "Four hours, and nobody came."), Said.By("cafe", "What are the hours of the café?"), Said.By("umlaut", "Frau Müller war sehr freundlich"),
            Said.By("address", "Your site https://mercyridge.example/parking.html is down"), Said.By("slash", "parking/billing is a mess"),
            Said.By("quote", "I don't want this; she said \"never again\""), Said.By("cyrillic", "Где находится больница?"), Said.By("japanese", "病院 はどこですか"), Said.By("number", "Bay 12, floor 3"));
        foreach (var row in Searches)
        {
            var (words, found) = row.Data;
            var page = await PageAsync(world, new InboxQuery { View = InboxView.All, Search = words }, me);
            Assert.Equal((words, found), (words, string.Join(' ', page.Rows.Select(one => one.AuthorHandle).Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public async Task Search_on_postgres_uses_its_index()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true", "CANDOR_TEST_POSTGRES names no PostgreSQL.");
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Postgres);
        await world.Hears(await world.AChannel(), Said.Many(40));
        await world.SqlAsync(CopyItems);
        await world.SqlAsync("ANALYZE items");
        await using var db = world.Db();
        var plan = await QueryPlan.OfAsync(db.Saying("visiting ward"), db, Token);
        Assert.Contains("ix_items_search", plan, StringComparison.Ordinal);
    }

    private const string CopyItems =
        """
        INSERT INTO items (id, conversation_id, channel_id, network_id, kind, visibility, ours, author_id, author_handle, author_name, text, posted_at, received_at)
        SELECT gen_random_uuid(), conversation_id, channel_id, 'copy ' || number, kind, visibility, ours, author_id, author_handle, author_name, 'Copy number ' || number, posted_at, received_at
        FROM (SELECT * FROM items LIMIT 1) AS item, generate_series(1, 20000) AS number
        """;

    /// <summary>Something for every view and filter.</summary>
    private static async Task AMixedInbox(CandorWorld world, Actor me)
    {
        var (one, other) = (await world.AChannel(), await world.AChannel());
        var colleague = await world.APersonWith(Role.SocialSpecialist);
        await world.Hears(one, Said.Many(6));
        await world.Hears(
            one, Said.By("emma", Said.Emergency), Said.By("rita", "Terrible. I waited four hours in the emergency room and nobody cared.") with { Kind = ItemKind.Review, Rating = 1 },
            Said.By("paul", "Terrible parking! The parking garage is too expensive and always full."), Said.By("elena", "¿Cuáles son los horarios de visita en el hospital? Necesito saberlo hoy, por favor."));
        await world.Hears(other, Said.By("olga", Said.Emergency), Said.By("omar", "Thank you to all the nurses, you are wonderful!"), Said.By("oscar", "The parking machine is broken, what can I do?"));
        await using var db = world.Db();
        var ids = await db.Conversations.Where(conversation => conversation.AuthorHandle.StartsWith("person")).OrderBy(conversation => conversation.Id).Select(conversation => conversation.Id).ToListAsync(Token);
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(ids[0], me, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(ids[1], colleague, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(ids[2], me, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(ids[2], ClosingKind.TakenOffline, "", me, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(ids[3], ClosingKind.TakenOffline, "", me, Token));
        var seen = await db.Conversations.Where(conversation => conversation.AuthorHandle == "olga").Select(conversation => conversation.Id).SingleAsync(Token);
        await world.DoAsync<InboxDesk>(desk => desk.SeeEmergencyAsync(seen, me, Token));
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Get<Deadlines>().LookAsync(seen, Token);
    }

    private static Task<InboxPage> PageAsync(CandorWorld world, InboxQuery query, Actor by) => world.AskAsync<InboxList, InboxPage>(list => list.PageAsync(query, by, Token));
}
