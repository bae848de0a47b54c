using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Tests.Publishing;

/// <summary>Posts that several roles have to approve, and what each may see and change of the others.</summary>
public sealed class ApprovingByMany
{
    /// <summary>A dose wants a clinician, a patient's age and place want the privacy officer, and both want communications.</summary>
    private const string DoseAndAge = "Adults can take 400 mg every six hours. A 94-year-old woman was treated here and went home.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Each_role_that_the_findings_name_approves_and_nobody_twice(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var author = await world.APersonWith(Role.Contributor);
        var (officer, clinician, privacy) = (await world.APersonWith(Role.PrManager), await world.APersonWith(Role.ClinicalReviewer), await world.APersonWith(Role.PrivacyOfficer));
        var everything = new Actor(officer.Id, officer.Name, ActorKind.Person, [new ActorGrant(Role.PrManager), new ActorGrant(Role.ClinicalReviewer), new ActorGrant(Role.PrivacyOfficer)]);

        var post = await world.AsksForApproval(author, await world.Writes(author, channel, DoseAndAge), "It is our standing advice");
        Assert.Equal([Permission.ApproveComms, Permission.ApproveClinical, Permission.ApprovePrivacy], post.Slots.Select(slot => slot.Needs));
        await Assert.ThrowsAsync<NotPermittedException>(async () => await world.Approves(await world.APersonWith(Role.Legal), post));

        Assert.Equal(PostState.InReview, (await world.Approves(everything, post)).State);
        Assert.Equal("two-approvals", (await Assert.ThrowsAsync<RuleBrokenException>(() => world.Approves(everything, post))).Rule);
        Assert.Equal(PostState.InReview, (await world.Approves(clinician, post)).State);
        await world.Sends(channel);
        Assert.Empty(world.OnTheNetwork(channel));

        post = await world.Approves(privacy, post);
        Assert.Equal(PostState.Scheduled, post.State);
        await world.Sends(channel);
        Assert.Single(world.OnTheNetwork(channel));
        Assert.Equal(["drafted", "edited", "sent to review", "approved", "approved", "approved", "scheduled", "being published", "published"], await world.HistoryAsync(post.Id));
    }

    [Theory, BothDatabases]
    public async Task An_edit_voids_every_approval_that_was_given(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, clinician) = (await world.APersonWith(Role.Contributor), await world.APersonWith(Role.ClinicalReviewer));
        var post = await world.AsksForApproval(author, await world.Writes(author, channel, DoseAndAge), "It is our standing advice");
        await world.Approves(clinician, post);

        await world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(post.Id, Edit(channel, DoseAndAge + " "), null, author, Token));
        Assert.Empty((await world.Looks(post)).Post.Slots);
        post = await world.AsksForApproval(author, post, "It is our standing advice");
        Assert.All(post.Slots, slot => Assert.True(slot.IsOpen));
    }

    [Theory, BothDatabases]
    public async Task Content_warning_is_checked_as_the_text_is(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var author = await world.APersonWith(Role.Contributor);
        var post = await world.Writes(author, new PostEdit { Versions = [new VersionEdit { ChannelId = channel.Id, Text = Drafts.Fine, ContentWarning = "Do not come to the emergency room unless you are dying." }] });
        Assert.Equal("check-stopped", (await Assert.ThrowsAsync<RuleBrokenException>(() => world.AsksForApproval(author, post))).Rule);
    }

    [Theory, BothDatabases]
    public async Task Role_for_one_channel_neither_sees_nor_empties_a_post_of_another(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (mine, theirs) = (await world.AChannel(), await world.AChannel());
        var (here, there) = (await world.APersonWith(new RoleScope(Role.Contributor, ChannelId: mine.Id)), await world.APersonWith(Role.Contributor));
        var foreign = await world.Writes(there, theirs);
        var own = await world.Writes(here, mine);

        Assert.Null(await world.AskAsync<PostList, PostDetails?>(list => list.ViewAsync(foreign.Id, here, Token)));
        Assert.Equal([own.Id], (await world.AskAsync<PostList, PostPage>(list => list.PageAsync(PostView.All, null, 10, here, Token))).Posts.Select(post => post.Id));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(foreign.Id, new PostEdit(), null, here, Token)));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(foreign.Id, Edit(mine, "Ours now."), null, here, Token)));
        Assert.Equal(Drafts.Fine, Assert.Single((await world.Looks(foreign)).Post.Versions).Text);
        Assert.Equal(0, await world.AskAsync<PostList, int>(list => list.WaitingForApprovalAsync(here, Token)));
        await world.AsksForApproval(here, own);
        Assert.Equal(1, await world.AskAsync<PostList, int>(list => list.WaitingForApprovalAsync(here, Token)));
    }

    [Theory, BothDatabases]
    public async Task Answer_to_a_private_message_stays_private_and_follows_what_it_answers(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var author = await world.APersonWith(Role.SocialSpecialist);
        var item = new IncomingItem { Id = "one", Kind = ItemKind.Message, Author = new Author("ana", "ana"), Text = "May I write to you about my bill?", PostedAt = Moments.Now(world.Time).ToDateTimeOffset(), Visibility = Visibility.Direct };
        var conversation = await world.HearsOf(channel, item);
        var reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, "Of course.", "en", author, Token));
        Assert.Equal(Visibility.Direct, Assert.Single(reply.Versions).Visibility);

        reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(reply.Id, Edit(channel, "Of course, any time."), null, author, Token));
        Assert.Equal(Visibility.Direct, Assert.Single(reply.Versions).Visibility);
        var wider = new PostEdit { Versions = [new VersionEdit { ChannelId = channel.Id, Text = "Of course.", Visibility = Visibility.Public }] };
        Assert.Equal("reply-wider", (await Assert.ThrowsAsync<RuleBrokenException>(() => world.AskAsync<PublishingDesk, Post>(desk => desk.EditAsync(reply.Id, wider, null, author, Token)))).Rule);

        await world.Hears(channel, item with { Id = "two", Text = "And where do I park?", PostedAt = item.PostedAt.AddMinutes(1), Visibility = Visibility.Public, InReplyToId = "one" });
        await using var db = world.Db();
        var items = await db.Items.AsNoTracking().OrderBy(one => one.PostedAt).ToListAsync(Token);
        reply = await world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(items[1].ConversationId, items[1].Id, "Behind the house.", "en", author, Token));
        Assert.Equal((items[1].Id, Visibility.Public), (reply.ItemId!.Value, Assert.Single(reply.Versions).Visibility));
    }

    [Theory, BothDatabases]
    public async Task Approving_after_the_time_has_passed_sends_nothing(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var (author, approver) = await world.TwoPeople();
        var post = await world.AsksForApproval(author, await world.Writes(author, channel, at: new LocalDateTime(2026, 11, 23, 10, 0), lateness: 30));
        world.Time.AdjustTime(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal("time-passed", (await Assert.ThrowsAsync<RuleBrokenException>(() => world.Approves(approver, post))).Rule);
        await world.Sends(channel);
        Assert.Empty(world.OnTheNetwork(channel));
    }

    private static PostEdit Edit(Channel channel, string text) => new() { Versions = [new VersionEdit { ChannelId = channel.Id, Text = text }] };
}
