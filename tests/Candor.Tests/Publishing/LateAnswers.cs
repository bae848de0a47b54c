using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Candor.Tests.Publishing;

/// <summary>A node stands still in the middle of a call; another takes over, people decide, and then the first one's answer comes.</summary>
public sealed class LateAnswers
{
    private static readonly TimeSpan AfterTheLease = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Late_wish_to_wait_does_not_send_what_was_dropped(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, manager) = await PostAsync(world);
        AsksToWait(world, channel);
        var stall = world.Get<SlowWire>().HoldAnswer();
        var first = await BegunAsync(world, channel, stall);
        await DroppedAfterTakeoverAsync(world, channel, post, manager);

        stall.LetGo();
        await first;
        Assert.Equal(DeliveryState.Cancelled, await StateAsync(world, post));
        await world.DoAsync<ChannelsDesk>(desk => desk.ResumeAsync(channel.Id, Actor.Operator, Token));
        world.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(await world.Sends(channel));
        Assert.Empty(world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Late_wish_to_wait_does_not_send_what_was_taken_down(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, manager) = await PostAsync(world);
        AsksToWait(world, channel);
        var stall = world.Get<SlowWire>().HoldAnswer();
        var first = await BegunAsync(world, channel, stall);
        await using var other = world.AnotherNode();
        await WorksAsync(other, channel);
        await world.DoAsync<PublishingDesk>(async desk => await desk.TakeDownAsync(await DeliveryAsync(world, post), "Wrong day", manager, Token));

        stall.LetGo();
        await first;
        Assert.Equal(DeliveryState.Deleted, await StateAsync(world, post));
        Assert.Empty(world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Late_wish_to_wait_does_not_hide_an_attempt_that_is_under_way(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, _) = await PostAsync(world);
        AsksToWait(world, channel);
        var stall = world.Get<SlowWire>().HoldAnswer();
        var first = await BegunAsync(world, channel, stall);
        await using var other = world.AnotherNode();
        var otherStall = other.GetRequiredService<SlowWire>().HoldRequest();
        var second = WorksAsync(other, channel);
        await otherStall.Arrived;

        stall.LetGo();
        await first;
        Assert.Equal(DeliveryState.Sending, await StateAsync(world, post));
        otherStall.LetGo();
        await second;
        Assert.Equal(DeliveryState.Published, await StateAsync(world, post));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
        await using var db = world.Db();
        Assert.Equal(["RetryLater", "Published"], await db.DeliveryAttempts.OrderBy(attempt => attempt.Number).Select(attempt => attempt.Outcome).ToListAsync(Token));
    }

    [Theory, BothDatabases]
    public async Task Late_word_that_it_is_out_is_kept_even_of_what_was_dropped(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, manager) = await PostAsync(world);
        var stall = world.Get<SlowWire>().HoldRequest();
        var first = await BegunAsync(world, channel, stall);
        await DroppedAfterTakeoverAsync(world, channel, post, manager);

        stall.LetGo();
        await first;
        Assert.Equal(DeliveryState.Published, await StateAsync(world, post));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
        Assert.NotNull((await world.Looks(post)).Deliveries[0].PublishedId);
    }

    [Theory, BothDatabases]
    public async Task Stopping_in_the_middle_of_a_call_keeps_what_it_said(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, _) = await PostAsync(world);
        var stall = world.Get<SlowWire>().HoldAnswer();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var work = world.Get<Sender>().WorkAsync(channel.Id, "node", stop.Token);
        await stall.Arrived;
        await stop.CancelAsync();
        stall.LetGo();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);

        Assert.Equal(DeliveryState.Published, await StateAsync(world, post));
        await using var db = world.Db();
        Assert.Equal("Published", (await db.DeliveryAttempts.SingleAsync(Token)).Outcome);
    }

    [Theory, BothDatabases]
    public async Task Newest_attempt_that_may_be_under_way_is_not_repeated_however_long_ago_the_first_was(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, _) = await PostAsync(world, StrictNetwork.Keyed);
        AsksToWait(world, channel);
        await world.Sends(channel);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        var stall = world.Get<SlowWire>().HoldRequest();
        var first = world.Sends(channel);
        await stall.Arrived;
        await using var other = world.AnotherNode();
        await WorksAsync(other, channel);
        Assert.Equal(2, (await world.Looks(post)).Deliveries[0].Attempts);

        stall.LetGo();
        await first;
        Assert.Equal(DeliveryState.Published, await StateAsync(world, post));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Node_whose_clock_is_ahead_leaves_an_attempt_its_time(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, _) = await PostAsync(world);
        var begun = world.Time.Now();
        var stall = world.Get<SlowWire>().HoldRequest();
        var first = world.Sends(channel);
        await stall.Arrived;

        // The other node's clock shows twenty seconds more than the end of the attempt's time.
        world.Time.Advance(TimeSpan.FromSeconds(10 + 20));
        await using var other = world.AnotherNode();
        Assert.Equal(begun + Duration.FromSeconds(10) + Delivery.ClockMargin, await WorksAsync(other, channel));
        Assert.Equal(DeliveryState.Sending, await StateAsync(world, post));
        stall.LetGo();
        await first;
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Call_is_not_made_after_its_time(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, post, _) = await PostAsync(world);
        using (world.Get<ChangeFeed>().Listen(changes => world.Time.Advance(TimeSpan.FromSeconds(changes.Any(change => change.Action == "attempt begun") ? 11 : 0))))
        {
            await world.Sends(channel);
        }

        Assert.Empty(world.OnTheNetwork(channel));
        Assert.Equal(DeliveryState.Waiting, await StateAsync(world, post));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
    }

    private static async Task<(Channel Channel, Post Post, Actor Manager)> PostAsync(CandorWorld world, string network = StrictNetwork.Unlimited)
    {
        var channel = await world.AChannel(network);
        return (channel, await world.AnApprovedPost(channel), await world.APersonWith(Role.PrManager));
    }

    /// <summary>The strict network looks before it publishes: a call is two requests.</summary>
    private static void AsksToWait(CandorWorld world, Channel channel)
        => world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.RateLimit, TimeSpan.FromMinutes(5), Times: 2));

    private static async Task<Task> BegunAsync(CandorWorld world, Channel channel, SlowWire.Stall stall)
    {
        var work = world.Sends(channel);
        await stall.Arrived;
        world.Time.Advance(AfterTheLease);
        return work;
    }

    /// <summary>Another node reads back that it is not there; before it is sent again, a person drops it.</summary>
    private static async Task DroppedAfterTakeoverAsync(CandorWorld world, Channel channel, Post post, Actor manager)
    {
        await world.DoAsync<ChannelsDesk>(desk => desk.PauseAsync(channel.Id, "Repairs", Actor.Operator, Token));
        await using var other = world.AnotherNode();
        await WorksAsync(other, channel);
        Assert.Equal(DeliveryState.Waiting, await StateAsync(world, post));
        await world.DoAsync<PublishingDesk>(async desk => await desk.DropAsync(await DeliveryAsync(world, post), "Out of date", manager, Token));
    }

    private static Task<Instant?> WorksAsync(ServiceProvider node, Channel channel) => node.GetRequiredService<Sender>().WorkAsync(channel.Id, "other", Token);

    private static async Task<Guid> DeliveryAsync(CandorWorld world, Post post) => (await world.Looks(post)).Deliveries[0].Id;

    private static async Task<DeliveryState> StateAsync(CandorWorld world, Post post) => (await world.Looks(post)).Deliveries[0].State;
}
