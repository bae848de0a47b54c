using Candor.Networks.Practice;

namespace Candor.Networks.Tests.Practice;

public sealed class ListeningToPractice
{
    [Fact]
    public async Task World_that_begins_has_two_days_of_history_oldest_first()
    {
        using var desk = new PracticeDesk();
        var page = await desk.Network.ReadInboxAsync(desk.Account, null, PracticeDesk.Token);

        Assert.InRange(page.Items.Count, 60, 90);
        Assert.Equal(page.Items.Select(item => item.PostedAt).Order(), page.Items.Select(item => item.PostedAt));
        Assert.All(page.Items, item => Assert.InRange(item.PostedAt, PracticeDesk.Monday.AddDays(-2), PracticeDesk.Monday));
        Assert.Equal(
            [ItemKind.Post, ItemKind.Mention, ItemKind.Reply, ItemKind.Message, ItemKind.Review],
            page.Items.Select(item => item.Kind).Distinct().Order());
    }

    [Fact]
    public async Task People_who_go_on_talking_are_each_heard_once_through_the_cursor()
    {
        using var desk = new PracticeDesk();
        var before = await desk.Network.ReadInboxAsync(desk.Account, null, PracticeDesk.Token);
        desk.Pass(TimeSpan.FromMinutes(20));
        var after = await desk.Network.ReadInboxAsync(desk.Account, before.Cursor, PracticeDesk.Token);

        Assert.InRange(after.Items.Count, 20, 80);
        Assert.Empty(after.Items.Select(item => item.Id).Intersect(before.Items.Select(item => item.Id)));
        Assert.Empty((await desk.Network.ReadInboxAsync(desk.Account, after.Cursor, PracticeDesk.Token)).Items);
    }

    [Fact]
    public async Task Same_seed_and_start_say_the_same_at_the_same_time_whenever_they_are_asked()
    {
        using var often = new PracticeDesk();
        using var seldom = new PracticeDesk();
        using var other = new PracticeDesk(new PracticeOptions { Seed = 21 });
        Assert.All([often, seldom, other], desk => Assert.NotEmpty(desk.World.Timeline(1)));
        often.Pass(TimeSpan.FromMinutes(25), TimeSpan.FromSeconds(7));
        seldom.Clock.Advance(TimeSpan.FromSeconds(7 * 215));
        other.Clock.Advance(TimeSpan.FromSeconds(7 * 215));

        var said = (await often.ReadAllAsync()).Select(item => (item.Id, item.Text, item.PostedAt)).ToList();
        Assert.Equal(said, (await seldom.ReadAllAsync()).Select(item => (item.Id, item.Text, item.PostedAt)));
        Assert.NotEqual(said, (await other.ReadAllAsync()).Select(item => (item.Id, item.Text, item.PostedAt)));
    }

    [Fact]
    public async Task First_minutes_bring_an_emergency_a_rumour_and_a_bad_review()
    {
        using var desk = new PracticeDesk();
        desk.Pass(TimeSpan.FromMinutes(12));
        var said = (await desk.ReadAllAsync()).Where(item => item.PostedAt > PracticeDesk.Monday).ToList();

        Assert.Contains(said, item => item.Text.Contains("pressing on his chest"));
        Assert.True(said.Count(item => item.Text.Contains("coolant") || item.Text.Contains("antifreeze", StringComparison.OrdinalIgnoreCase) || item.Text.Contains("anticongelante")) >= 4);
        Assert.Contains(said, item => item is { Kind: ItemKind.Review, Rating: 1 });
    }

    [Fact]
    public async Task Stream_gives_what_is_said_as_it_is_said()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        await using var stream = desk.Network.StreamAsync(desk.Account, PracticeDesk.Token).GetAsyncEnumerator(PracticeDesk.Token);

        var first = stream.MoveNextAsync();
        Assert.False(first.IsCompleted);
        desk.World.Say("hollis_bram", "Is the pharmacy open?");
        Assert.True(await first);
        Assert.Equal("Is the pharmacy open?", stream.Current.Text);

        var second = stream.MoveNextAsync();
        desk.World.Say("hollis_bram", "Never mind, it is.");
        Assert.True(await second);
        Assert.Equal("Never mind, it is.", stream.Current.Text);
    }

    [Fact]
    public async Task Stream_wakes_when_the_clock_reaches_the_next_arrival()
    {
        using var desk = new PracticeDesk(new PracticeOptions { History = false });
        await using var stream = desk.Network.StreamAsync(desk.Account, PracticeDesk.Token).GetAsyncEnumerator(PracticeDesk.Token);

        var next = stream.MoveNextAsync();
        Assert.False(next.IsCompleted);
        desk.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await next);
        Assert.InRange(stream.Current.PostedAt, PracticeDesk.Monday.AddSeconds(20), PracticeDesk.Monday.AddSeconds(60));
    }

    [Fact]
    public async Task Stream_that_is_cancelled_ends()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(PracticeDesk.Token);
        await using var stream = desk.Network.StreamAsync(desk.Account, stop.Token).GetAsyncEnumerator(stop.Token);

        var next = stream.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    [Fact]
    public async Task Search_finds_words_whatever_their_case_and_accents_and_no_private_message()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.World.Say("javi_delrio", "¿Dónde está la Clínica?");
        desk.World.Say("javi_delrio", "la clínica, en privado", inPrivate: true);

        var found = await desk.Network.SearchAsync(desk.Account, "CLINICA donde", null, PracticeDesk.Token);
        Assert.Equal("¿Dónde está la Clínica?", Assert.Single(found.Items).Text);
        Assert.Empty((await desk.Network.SearchAsync(desk.Account, "clinica privado", null, PracticeDesk.Token)).Items);
    }

    [Fact]
    public async Task Long_inbox_is_given_in_pages_without_a_gap()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        var start = await desk.Network.ReadInboxAsync(desk.Account, null, PracticeDesk.Token);
        var said = Enumerable.Range(0, 250).Select(number => desk.World.Say("dexmorrow", $"line {number}").Id).ToList();

        List<string> heard = [];
        var page = start;
        do
        {
            page = await desk.Network.ReadInboxAsync(desk.Account, page.Cursor, PracticeDesk.Token);
            heard.AddRange(page.Items.Select(item => item.Id));
        }
        while (page.HasMore);
        Assert.Equal(said, heard);
    }

    [Fact]
    public async Task Cursor_of_another_world_starts_with_the_newest_page()
    {
        using var old = new PracticeDesk(at: PracticeDesk.Monday.AddDays(-9));
        using var desk = new PracticeDesk();
        var stale = (await old.Network.ReadInboxAsync(old.Account, null, PracticeDesk.Token)).Cursor;

        Assert.True((await desk.Network.ReadInboxAsync(desk.Account, stale, PracticeDesk.Token)).Items.Count > 50);
        Assert.True((await desk.Network.ReadInboxAsync(desk.Account, "nonsense", PracticeDesk.Token)).Items.Count > 50);
    }
}
