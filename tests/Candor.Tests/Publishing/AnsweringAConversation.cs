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

public sealed class AnsweringAConversation
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Answer_that_went_out_stands_in_its_conversation_and_ends_the_deadline(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, approver) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.PrManager));
        world.Practice.Say("ana", "What are the visiting hours at Eastgate?");
        await world.Get<Listener>().ListenAsync(channel.Id, Token);
        await using var db = world.Db();
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(Token);
        world.Time.Advance(TimeSpan.FromMinutes(20));
        var reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, "Visiting hours at Eastgate are from nine to eight, every day.", "en", author, Token));
        await world.Approves(approver, await world.AsksForApproval(author, reply));
        await world.Sends(channel);
        await world.Get<Listener>().ListenAsync(channel.Id, Token);

        var kept = await world.ReadAsync(conversation);
        Assert.Equal((ConversationState.Closed, ClosingKind.AnsweredInPublic, null), (kept.State, kept.ClosedAs, kept.DueAt));
        Assert.Equal([false, true], await db.Items.OrderBy(item => item.PostedAt).Select(item => item.Ours).ToListAsync(Token));
        Assert.Empty(await db.DueWork.ToListAsync(Token));
    }

    [Theory, BothDatabases]
    public async Task Reply_cannot_be_widened_to_another_channel(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (channel, other) = (await world.AChannel(), await world.AChannel());
        var author = await world.APersonWith(Role.SocialSpecialist);
        world.Practice.Say("ana", "What are the visiting hours at Eastgate?");
        await world.Get<Listener>().ListenAsync(channel.Id, Token);
        await using var db = world.Db();
        var conversation = await db.Conversations.AsNoTracking().SingleAsync(Token);
        var reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, "Visiting hours are from nine to eight.", "en", author, Token));

        var wider = new PostEdit { Versions = [new VersionEdit { ChannelId = channel.Id, Text = "From nine to eight." }, new VersionEdit { ChannelId = other.Id, Text = "From nine to eight." }] };
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(reply.Id, wider, reply.Version, author, Token)));

        Assert.Equal("reply-other-channel", refused.Rule);
        Assert.Equal([channel.Id], (await world.Looks(reply)).Post.Versions.Select(version => version.ChannelId));
    }
}
