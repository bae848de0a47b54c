using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;

namespace Candor.Tests.Inbox;

/// <summary>An inbox with more in it than one search looks at: what is found, and by which way through the database.</summary>
public sealed class ListingManyConversations
{
    /// <summary>More than the index of words is asked for in one search.</summary>
    private const int Many = 21_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_word_that_everybody_says_finds_who_said_it_last(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, reader) = await CrowdedAsync(world);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var last = await world.HearsOf(channel, Said.By("newcomer", "Is the hospital garden open?"));

        var page = await PageAsync(world, new InboxQuery { View = InboxView.All, Search = "hospital" }, reader);

        Assert.Equal(last.Id, page.Rows[0].Id);
        Assert.NotNull(page.Next);
    }

    [Theory, BothDatabases]
    public async Task A_word_that_one_person_said_is_found_behind_thousands(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (_, reader) = await CrowdedAsync(world);

        var page = await PageAsync(world, new InboxQuery { View = InboxView.All, Search = "quokka" }, reader);

        Assert.Equal("first", Assert.Single(page.Rows).AuthorHandle);
    }

    [Theory, BothDatabases]
    public async Task Pages_follow_each_other_without_a_gap_or_a_repeat(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (_, reader) = await CrowdedAsync(world);
        var seen = new List<InboxRow>();
        string? after = null;
        for (var i = 0; i < 5; i++)
        {
            var page = await PageAsync(world, new InboxQuery { After = after, PageSize = 100 }, reader);
            seen.AddRange(page.Rows);
            after = page.Next;
        }

        Assert.Equal(500, seen.DistinctBy(row => row.Id).Count());
        Assert.Equal(seen.OrderByDescending(row => row.Rank).Select(row => row.Rank), seen.Select(row => row.Rank));
    }

    [Theory, BothDatabases]
    public async Task A_list_walks_its_index_and_fetches_only_what_it_shows(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, _) = await CrowdedAsync(world);
        await using var db = world.Db();

        var plan = await QueryPlan.OfAsync(db.Listed(closedToo: false).Where(one => one.ChannelId == channel.Id).OrderByDescending(one => one.Rank).ThenByDescending(one => one.Id).Take(41).Select(one => one.Id), db, Token);

        Assert.Contains("ix_conversations_", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    /// <summary>
    /// The trap: a planner that takes two words for common walks the whole list in its order and asks of each row whether
    /// it is among the hits.
    /// </summary>
    [Theory, BothDatabases]
    public async Task A_search_starts_from_the_words_and_never_walks_the_list(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await CrowdedAsync(world);
        await using var db = world.Db();

        var plan = await QueryPlan.OfAsync(db.Saying("hospital visiting").OrderByDescending(one => one.Rank).ThenByDescending(one => one.Id).Take(41).Select(one => one.Id), db, Token);

        Assert.DoesNotContain(ConversationConfiguration.WaitingIndex, plan, StringComparison.Ordinal);
        Assert.DoesNotContain(ConversationConfiguration.ListIndex, plan, StringComparison.Ordinal);
        Assert.Contains(kind == DatabaseKind.Postgres ? "CTE newest" : "item_search VIRTUAL TABLE", plan, StringComparison.Ordinal);
        Assert.Contains(kind == DatabaseKind.Postgres ? "\"PK_conversations\"" : "SEARCH conversations USING INDEX sqlite_autoindex_conversations_1 (id=?)", plan, StringComparison.Ordinal);
    }

    private static Task<InboxPage> PageAsync(CandorWorld world, InboxQuery query, Actor by)
        => world.AskAsync<InboxList, InboxPage>(inbox => inbox.PageAsync(query, by, Token));

    /// <summary>One person says something of their own; then thousands say the same.</summary>
    private static async Task<(Channel Channel, Actor Reader)> CrowdedAsync(CandorWorld world)
    {
        var channel = await world.AChannel();
        var reader = await world.APersonWith(Role.SocialSpecialist);
        await world.Hears(channel, Said.By("first", "Somebody saw a quokka in the car park."));
        var one = await world.HearsOf(channel, Said.By("second", "What are the hospital visiting hours?"));
        await ManyTimes.SayAsync(world, one, Many);
        return (channel, reader);
    }
}
