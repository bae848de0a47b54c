using Candor.Networks.Practice;

namespace Candor.Networks.Tests.Practice;

public sealed class PracticeGoingWrong
{
    [Fact]
    public async Task Answer_that_is_lost_leaves_the_post_to_be_read_back()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.LoseAnswer, Times: 1));
        var post = desk.Post("Did it arrive?");

        Assert.IsType<Outcome.Unknown>(await desk.Network.PublishAsync(desk.Account, post, PracticeDesk.Token));
        Assert.IsType<ReadBack.Found>(await desk.Network.ReadBackAsync(desk.Account, post, PracticeDesk.Token));
        await desk.PublishAsync(post);
        Assert.Single(desk.World.Timeline(10));
    }

    [Fact]
    public async Task Request_that_is_lost_is_read_back_as_absent()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.LoseRequest, Times: 1));
        var post = desk.Post("Did it arrive?");

        Assert.IsType<Outcome.Unknown>(await desk.Network.PublishAsync(desk.Account, post, PracticeDesk.Token));
        Assert.IsType<ReadBack.Absent>(await desk.Network.ReadBackAsync(desk.Account, post, PracticeDesk.Token));
    }

    [Fact]
    public async Task Rate_limit_says_when_to_come_back()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.RateLimit, TimeSpan.FromSeconds(90), Times: 2));

        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<Outcome.RetryLater>(await desk.Network.PublishAsync(desk.Account, desk.Post("Hello."), PracticeDesk.Token)).After);
        var page = await desk.Network.ReadInboxAsync(desk.Account, "kept", PracticeDesk.Token);
        Assert.Equal((FaultKind.RateLimited, "kept"), (page.Fault!.Kind, page.Cursor));
        await desk.PublishAsync(desk.Post("Hello again."));
    }

    [Fact]
    public async Task Ended_sign_in_asks_for_a_person_and_hits_its_own_account_only()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.TokenExpired));

        Assert.IsType<Outcome.NeedsReconnecting>(await desk.Network.PublishAsync(desk.Account, desk.Post("Hello."), PracticeDesk.Token));
        Assert.Equal(FaultKind.NeedsReconnecting, (await desk.Network.SignInAsync(desk.Account, PracticeDesk.Token)).Fault!.Kind);
        Assert.NotNull((await desk.Network.SignInAsync(PracticeDesk.AccountOf("lakeside"), PracticeDesk.Token)).Who);
        desk.Faults.Clear("mercyridge");
        await desk.PublishAsync(desk.Post("Hello."));
    }

    [Fact]
    public async Task Refusal_publishes_nothing_and_leaves_reading_alone()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.Refuse));

        Assert.IsType<Outcome.Refused>(await desk.Network.PublishAsync(desk.Account, desk.Post("Hello."), PracticeDesk.Token));
        Assert.Null((await desk.Network.ReadInboxAsync(desk.Account, null, PracticeDesk.Token)).Fault);
        Assert.Empty(desk.World.Timeline(10));
    }

    [Fact]
    public async Task Slow_call_that_is_given_up_publishes_nothing()
    {
        using var desk = new PracticeDesk(PracticeDesk.Quiet);
        desk.Faults.Set("mercyridge", new PracticeFault(PracticeFaultKind.Slow, TimeSpan.FromSeconds(20)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(PracticeDesk.Token);

        var sending = desk.Network.PublishAsync(desk.Account, desk.Post("Too slow."), stop.Token);
        Assert.False(sending.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Empty(desk.World.Timeline(10));

        var patient = desk.Network.PublishAsync(desk.Account, desk.Post("Slow."), PracticeDesk.Token);
        desk.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<Outcome.Published>(await patient);
    }
}
