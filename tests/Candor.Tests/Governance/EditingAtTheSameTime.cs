using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Governance;

public sealed class EditingAtTheSameTime
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Second_to_save_is_told_and_overwrites_nothing(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (one, other) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.SocialSpecialist));
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));

        await using var mine = world.Db();
        await using var theirs = world.Db();
        var asISeeIt = await mine.Conversations.SingleAsync(Token);
        var asTheySeeIt = await theirs.Conversations.SingleAsync(Token);
        asTheySeeIt.Close(ClosingKind.TakenOffline, "Called them", other, world.Time.Now());
        await theirs.SaveChangesAsync(Token);
        asISeeIt.AssignTo(one.Id!.Value, one.Name, "I know them", one, world.Time.Now());
        var stale = await Assert.ThrowsAsync<StaleException>(() => mine.SaveChangesAsync(Token));

        Assert.StartsWith("This conversation was changed by someone else", stale.Message, StringComparison.Ordinal);
        var kept = await world.ReadAsync(conversation);
        Assert.Equal((ConversationState.Closed, null, "Called them"), (kept.State, kept.OwnerId, kept.ClosingReason));
        Assert.Equal(["arrived", "closed"], await world.HistoryAsync(conversation.Id));
    }

    [Theory, BothDatabases]
    public async Task Second_to_set_up_the_hospital_is_told(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var administrator = await world.APersonWith(Role.Administrator);
        await using var mine = world.Db();
        await using var theirs = world.Db();
        void Describe(Organisation organisation, string name) => organisation.Describe(name, "America/Chicago", "en", "US", "Patient Relations", "555-010-0100", "https://mercyridge.example", administrator, world.Time.Now());
        Describe(await mine.Organisations.SingleAsync(Token), "Mercy Ridge");
        Describe(await theirs.Organisations.SingleAsync(Token), "Mercy Ridge System");
        await theirs.SaveChangesAsync(Token);
        await Assert.ThrowsAsync<StaleException>(() => mine.SaveChangesAsync(Token));
        await using var after = world.Db();
        Assert.Equal("Mercy Ridge System", (await after.Organisations.SingleAsync(Token)).Name);
    }

    [Theory, BothDatabases]
    public async Task Editor_of_an_old_version_of_a_post_is_told(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (one, other) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.Contributor));
        var channel = await world.AChannel();
        var post = await world.AskAsync<PublishingDesk, Post>(desk => desk.WriteAsync(Edit(channel, "The clinic opens at nine."), one, Token));
        await world.DoAsync<PublishingDesk>(desk => desk.EditAsync(post.Id, Edit(channel, "The clinic opens at eight."), post.Version, other, Token));
        await Assert.ThrowsAsync<StaleException>(() => world.DoAsync<PublishingDesk>(desk => desk.EditAsync(post.Id, Edit(channel, "The clinic opens at ten."), post.Version, one, Token)));
        await using var db = world.Db();
        Assert.Equal("The clinic opens at eight.", (await db.PostVersions.SingleAsync(Token)).Text);
    }

    private static PostEdit Edit(Channel channel, string text) => new() { Versions = [new VersionEdit { ChannelId = channel.Id, Text = text }] };
}
