using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks.Practice;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Candor.Tests.Publishing;

public sealed class SendingAPost
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Approved_post_goes_out_once(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel);
        Assert.Null(await world.Sends(channel));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
        Assert.Equal((PostState.Published, DeliveryState.Published), await StandAsync(world, post));
        await using var db = world.Db();
        Assert.Equal((await world.Looks(post)).Deliveries[0].PublishedId, (await db.OwnVoices.SingleAsync(Token)).NetworkId);
        Assert.Equal("Published", (await db.DeliveryAttempts.SingleAsync(Token)).Outcome);
    }

    [Theory, BothDatabases]
    public async Task Post_for_later_waits_for_its_time(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        await world.AnApprovedPost(channel, at: new LocalDateTime(2026, 11, 23, 12, 0));
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 18, 0), await world.Sends(channel));
        Assert.Empty(world.OnTheNetwork(channel));
        world.Time.Advance(TimeSpan.FromHours(3));
        await world.Sends(channel);
        Assert.Single(world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Network_that_refuses_ends_it(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.Refuse));
        Assert.Null(await world.Sends(channel));
        world.Faults.Clear(channel.Handle);
        Assert.Null(await world.Sends(channel));
        Assert.Equal((PostState.Failed, DeliveryState.Refused), await StandAsync(world, post));
        Assert.Empty(world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Network_that_asks_to_wait_gets_it_later(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.RateLimit, TimeSpan.FromMinutes(5), Times: 1));
        Assert.Equal(world.Time.Now() + Duration.FromMinutes(5), await world.Sends(channel));
        Assert.Equal(DeliveryState.Waiting, (await StandAsync(world, post)).Delivery);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
        Assert.Equal(2, (await world.Looks(post)).Deliveries[0].Attempts);
    }

    [Theory, BothDatabases]
    public async Task Ended_sign_in_stops_the_channel_and_the_posts_wait(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var first = await world.AnApprovedPost(channel);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await world.AnApprovedPost(channel, "Flu shots are here on Saturday.");
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.TokenExpired));
        var again = await world.Sends(channel);
        await using var db = world.Db();
        Assert.Equal(ChannelState.NeedsReconnecting, (await db.Channels.AsNoTracking().SingleAsync(Token)).State);
        Assert.Equal(DeliveryState.NeedsReconnecting, (await StandAsync(world, first)).Delivery);
        Assert.Equal(DeliveryState.Waiting, (await StandAsync(world, second)).Delivery);
        Assert.Equal(world.Time.Now() + Duration.FromSeconds(15), again);

        world.Faults.Clear(channel.Handle);
        await world.DoAsync<ChannelsDesk>(desk => desk.ReconnectAsync(channel.Id, new Dictionary<string, string>(), Actor.Operator, Token));
        var manager = await world.APersonWith(Role.PrManager);
        await world.DoAsync<PublishingDesk>(async desk => await desk.ReleaseAsync((await world.Looks(first)).Deliveries[0].Id, "Connected again", manager, Token));
        world.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine, "Flu shots are here on Saturday."], world.OnTheNetwork(channel).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [BothDatabases(PracticeFaultKind.LoseAnswer, PracticeFaultKind.LoseRequest)]
    public async Task Lost_answer_is_looked_up_and_the_post_stands_once(DatabaseKind kind, PracticeFaultKind lost)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel);
        world.Faults.Set(channel.Handle, new PracticeFault(lost, Times: 1));
        var again = await world.Sends(channel);
        Assert.Equal((PostState.Unknown, DeliveryState.Unknown), await StandAsync(world, post));
        Assert.True(again > world.Time.Now());

        await world.RestartAsync();
        world.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await world.Sends(channel));
        Assert.Equal((PostState.Published, DeliveryState.Published), await StandAsync(world, post));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
        Assert.Equal(lost == PracticeFaultKind.LoseAnswer ? 1 : 2, (await world.Looks(post)).Deliveries[0].Attempts);
    }

    [Theory, BothDatabases]
    public async Task Too_late_is_held_until_a_person_sends_it(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var post = await world.AnApprovedPost(channel, at: new LocalDateTime(2026, 11, 23, 12, 0), lateness: 30);
        world.Time.Advance(new TimeSpan(3, 30, 1));
        Assert.Null(await world.Sends(channel));
        Assert.Equal((PostState.Held, DeliveryState.Held), await StandAsync(world, post));
        Assert.Empty(world.OnTheNetwork(channel));

        var delivery = (await world.Looks(post)).Deliveries[0].Id;
        var contributor = await world.APersonWith(Role.Contributor);
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<PublishingDesk>(desk => desk.ReleaseAsync(delivery, "Still right", contributor, Token)));
        var manager = await world.APersonWith(Role.PrManager);
        await world.DoAsync<PublishingDesk>(desk => desk.ReleaseAsync(delivery, "Still right", manager, Token));
        Assert.Null(await world.Sends(channel));
        Assert.Equal([Drafts.Fine], world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Everything_paused_is_held_and_does_not_burst_out_afterwards(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var manager = await world.APersonWith(Role.PrManager);
        var posts = new List<Post>();
        for (var i = 0; i < 5; i++)
        {
            posts.Add(await world.AnApprovedPost(channel, $"Flu shots are here, room {i}."));
        }

        await world.DoAsync<PublishingDesk>(desk => desk.PauseEverythingAsync("Something happened in town", manager, Token));
        await world.Sends(channel);
        Assert.Empty(world.OnTheNetwork(channel));
        await world.DoAsync<PublishingDesk>(desk => desk.ResumeEverythingAsync("It is over", manager, Token));
        await world.Sends(channel);
        Assert.Empty(world.OnTheNetwork(channel));
        foreach (var post in posts)
        {
            Assert.Equal((PostState.Held, DeliveryState.Held), await StandAsync(world, post));
        }

        await world.DoAsync<PublishingDesk>(async desk => await desk.ReleaseAsync((await world.Looks(posts[3])).Deliveries[0].Id, "This one", manager, Token));
        await world.Sends(channel);
        Assert.Equal(["Flu shots are here, room 3."], world.OnTheNetwork(channel));
    }

    [Theory, BothDatabases]
    public async Task Post_that_was_edited_or_withdrawn_after_approval_never_goes_out(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var author = await world.APersonWith(Role.Contributor);
        var (edited, withdrawn) = (await world.AnApprovedPost(channel), await world.AnApprovedPost(channel));
        await world.DoAsync<PublishingDesk>(desk => desk.EditAsync(edited.Id, new PostEdit { Versions = [new VersionEdit { ChannelId = channel.Id, Text = "Something else." }] }, null, author, Token));
        await world.DoAsync<PublishingDesk>(desk => desk.WithdrawAsync(withdrawn.Id, "Not today", author, Token));
        Assert.Null(await world.Sends(channel));
        Assert.Empty(world.OnTheNetwork(channel));
        Assert.Equal((PostState.Draft, DeliveryState.Cancelled), await StandAsync(world, edited));
        Assert.Equal((PostState.Withdrawn, DeliveryState.Cancelled), await StandAsync(world, withdrawn));
    }

    [Theory, BothDatabases]
    public async Task Post_that_is_partly_out_is_not_begun_again(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (out1, held) = (await world.AChannel(), await world.AChannel());
        var (author, approver) = await world.TwoPeople();
        var edit = new PostEdit { MaxLatenessMinutes = 30, Versions = [new VersionEdit { ChannelId = out1.Id, Text = Drafts.Fine }, new VersionEdit { ChannelId = held.Id, Text = Drafts.Fine }] };
        var post = await world.Approves(approver, await world.AsksForApproval(author, await world.Writes(author, edit)));
        await world.Sends(out1);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Sends(held);
        Assert.Equal(PostState.Held, (await world.Looks(post)).Post.State);

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => world.DoAsync<PublishingDesk>(desk => desk.EditAsync(post.Id, edit, null, author, Token)));
        Assert.Equal("post-partly-out", refused.Rule);
        refused = await Assert.ThrowsAsync<RuleBrokenException>(() => world.DoAsync<PublishingDesk>(desk => desk.WithdrawAsync(post.Id, "No", author, Token)));
        Assert.Equal("post-partly-out", refused.Rule);
        var delivery = (await world.Looks(post)).Deliveries.Single(one => one.State == DeliveryState.Held).Id;
        await world.DoAsync<PublishingDesk>(desk => desk.DropAsync(delivery, "Too late", approver, Token));
        Assert.Equal(PostState.PartlyPublished, (await world.Looks(post)).Post.State);
        Assert.Single(world.OnTheNetwork(out1));
        Assert.Empty(world.OnTheNetwork(held));
    }

    [Theory, BothDatabases]
    public async Task Budget_of_the_network_is_never_overdrawn(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var channel = await world.AChannel(StrictNetwork.Key);
        var posts = new List<Post>();
        for (var i = 0; i < 7; i++)
        {
            posts.Add(await world.AnApprovedPost(channel, $"Flu shots are here, room {i}."));
        }

        var begun = world.Time.Now();
        foreach (var (sent, wait) in new[] { (3, 10), (6, 10), (7, 0) })
        {
            var next = await world.Sends(channel);
            Assert.Equal(sent, world.OnTheNetwork(channel).Count);
            Assert.Equal(wait == 0 ? null : world.Time.Now() + Duration.FromMinutes(wait), next);
            world.Time.Advance(TimeSpan.FromMinutes(wait));
        }

        Assert.Equal(begun + Duration.FromMinutes(20), world.Time.Now());
    }

    [Theory, Trait("needs", "time")]
    [BothDatabases("practice", StrictNetwork.Unlimited)]
    public async Task Two_owners_at_once_never_double_a_post(DatabaseKind kind, string network)
    {
        const int posts = 100;
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var channel = await world.AChannel(network);
        await ManyApprovedPosts(world, channel, posts);
        var other = world.AnotherNode();
        await using (other)
        {
            await Task.WhenAll(
                Task.Run(() => world.Sends(channel, "one"), Token),
                Task.Run(() => other.GetRequiredService<Sender>().WorkAsync(channel.Id, "two", Token), Token));

            // Whatever one owner left to the other's lease is due again once that is over.
            world.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.WhenAll(world.Sends(channel, "one"), other.GetRequiredService<Sender>().WorkAsync(channel.Id, "two", Token));
        }

        var there = world.OnTheNetwork(channel);
        Assert.Equal(posts, there.Count);
        Assert.Equal(posts, there.Distinct().Count());
        await using var db = world.Db();
        Assert.Equal([DeliveryState.Published], await db.Deliveries.Select(one => one.State).Distinct().ToListAsync(Token));
        Assert.Equal([PostState.Published], await db.Posts.Select(one => one.State).Distinct().ToListAsync(Token));
        Assert.Empty(await db.DueWork.ToListAsync(Token));
        Assert.Equal(posts, await db.AuditEntries.CountAsync(entry => entry.SubjectType == "Delivery" && (entry.Action == "published" || entry.Action == "found on the network"), Token));
        Assert.True((await world.AskAsync<AuditChain, AuditVerdict>(chain => chain.VerifyAsync(Token))).IsWhole);
    }

    private static async Task ManyApprovedPosts(CandorWorld world, Channel channel, int number)
    {
        var (author, approver) = await world.TwoPeople();
        for (var i = 0; i < number; i++)
        {
            await world.Approves(approver, await world.AsksForApproval(author, await world.Writes(author, channel, $"Flu shots are here, room {i}.")));
        }
    }

    private static async Task<(PostState Post, DeliveryState Delivery)> StandAsync(CandorWorld world, Post post)
    {
        var details = await world.Looks(post);
        return (details.Post.State, details.Deliveries[^1].State);
    }
}
