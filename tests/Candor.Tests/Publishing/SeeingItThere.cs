using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks.Practice;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Publishing;

/// <summary>A person says "I saw it there": that settles as much as if the network had said so.</summary>
public sealed class SeeingItThere
{
    private const string Answer = "Visiting hours at Eastgate are from nine to eight, every day.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases("practice", StrictNetwork.Unlimited)]
    public async Task Reply_that_a_person_saw_stands_in_its_conversation_and_ends_the_deadline(DatabaseKind kind, string network)
    {
        await using var world = await CandorWorld.OnAsync(kind, StrictNetwork.Add);
        var (channel, reply, manager) = await AnUnconfirmedReplyAsync(world, network);
        var there = world.Practice.Timeline(1).Single().Replies.Single();
        var url = new Uri($"https://practice.example/practice/{there.Id}");
        await world.DoAsync<PublishingDesk>(async desk => await desk.SayWhatIsThereAsync(await DeliveryAsync(world, reply), url, manager, Token));
        await world.Get<Listener>().ListenAsync(channel.Id, Token);

        await using var db = world.Db();
        var kept = await db.Conversations.AsNoTracking().SingleAsync(Token);
        Assert.Equal((ConversationState.Closed, ClosingKind.AnsweredInPublic, null), (kept.State, kept.ClosedAs, kept.DueAt));
        Assert.Equal([(false, null), (true, url.ToString())], (await db.Items.OrderBy(item => item.PostedAt).ToListAsync(Token)).Select(item => (item.Ours, item.Url)));
        Assert.Empty(await db.DueWork.ToListAsync(Token));
        Assert.Equal(PostState.Published, (await world.Looks(reply)).Post.State);
        Assert.Equal(network == "practice" ? [there.Id] : [], await db.OwnVoices.Select(voice => voice.NetworkId).ToListAsync(Token));
    }

    [Theory, BothDatabases]
    public async Task Post_that_a_person_saw_can_be_taken_down(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, reply, manager) = await AnUnconfirmedReplyAsync(world, "practice");
        var url = new Uri($"https://practice.example/practice/{world.Practice.Timeline(1).Single().Replies.Single().Id}");
        var delivery = await DeliveryAsync(world, reply);
        await world.DoAsync<PublishingDesk>(desk => desk.SayWhatIsThereAsync(delivery, url, manager, Token));
        await world.DoAsync<PublishingDesk>(desk => desk.TakeDownAsync(delivery, "Wrong hours", manager, Token));
        Assert.Empty(world.Practice.Timeline(1).Single().Replies);
    }

    [Theory]
    [BothDatabases("javascript:alert(1)", "/practice/1", "ftp://mercyridge.example/1", "file:///etc/hosts")]
    public async Task Only_the_address_of_a_page_is_taken(DatabaseKind kind, string url)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (_, reply, manager) = await AnUnconfirmedReplyAsync(world, "practice");
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => world.DoAsync<PublishingDesk>(async desk => await desk.SayWhatIsThereAsync(await DeliveryAsync(world, reply), new Uri(url, UriKind.RelativeOrAbsolute), manager, Token)));
        Assert.Equal("address-not-understood", refused.Rule);
        Assert.Equal(DeliveryState.Unknown, (await world.Looks(reply)).Deliveries[0].State);
    }

    /// <summary>It went out, and the answer was lost on its way back.</summary>
    private static async Task<(Channel Channel, Post Reply, Actor Manager)> AnUnconfirmedReplyAsync(CandorWorld world, string network)
    {
        var channel = await world.AChannel(network);
        var (author, manager) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.PrManager));
        var asked = world.Practice.Say("ana", "What are the visiting hours at Eastgate?");
        await world.Hears(channel, Said.By("ana", asked.Text) with { Id = asked.Id, ThreadId = asked.Id });
        await using var db = world.Db();
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(Token);
        world.Time.Advance(TimeSpan.FromMinutes(20));
        var reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, Answer, "en", author, Token));
        await world.Approves(manager, await world.AsksForApproval(author, reply));
        world.Faults.Set(channel.Handle, new PracticeFault(PracticeFaultKind.LoseAnswer, Times: 1));
        await world.Sends(channel);
        Assert.Equal(DeliveryState.Unknown, (await world.Looks(reply)).Deliveries[0].State);
        return (channel, reply, manager);
    }

    private static async Task<Guid> DeliveryAsync(CandorWorld world, Post post) => (await world.Looks(post)).Deliveries[0].Id;
}
