using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

public sealed class TriagingAConversation
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Emergency_is_closed_only_after_somebody_saw_it(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var channel = await world.AChannel();
        var conversation = await world.HearsOf(channel, Said.By("ana", Said.Emergency, "thread"));
        Assert.NotEqual(0, conversation.Emergencies);
        foreach (var ending in Enum.GetValues<ClosingKind>())
        {
            Assert.Equal("emergency-unseen", await RuleAsync(world, desk => desk.CloseAsync(conversation.Id, ending, "Done", specialist, Token)));
        }

        await world.DoAsync<InboxDesk>(desk => desk.SeeEmergencyAsync(conversation.Id, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "Called 911 with them", specialist, Token));
        Assert.Equal(["arrived", "emergency heard", "emergency seen", "closed"], await world.HistoryAsync(conversation.Id));

        // Another kind of emergency in the same conversation is a new one.
        await world.Hears(channel, Said.By("ana", "Now she took all her pills, an overdose, she wants to kill herself", "thread", conversation.ThreadId));
        var again = await world.ReadAsync(conversation);
        Assert.Equal((ConversationState.Open, null), (again.State, again.EmergencySeenAt));
        Assert.Equal("emergency-unseen", await RuleAsync(world, desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "Done", specialist, Token)));
    }

    [Theory, BothDatabases]
    public async Task No_answer_needed_wants_a_reason(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        Assert.Equal("reason-missing", await RuleAsync(world, desk => desk.CloseAsync(conversation.Id, ClosingKind.NoAnswerNeeded, "  ", specialist, Token)));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.NoAnswerNeeded, "Spam", specialist, Token));
        Assert.Equal("Spam", (await world.ReadAsync(conversation)).ClosingReason);
        await using var db = world.Db();
        Assert.Empty(await db.DueWork.ToListAsync(Token));
    }

    [Theory, BothDatabases]
    public async Task List_shows_who_is_in_danger_until_somebody_saw_it(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var channel = await world.AChannel();
        var conversation = await world.HearsOf(channel, Said.By("ana", Said.Emergency, "thread"));
        await world.Hears(channel, Said.By("ben", "Where do I park?", "thread", conversation.ThreadId));
        var unseen = await world.ReadAsync(conversation);
        Assert.Equal(("ana", Said.Emergency), (unseen.AuthorHandle, unseen.Preview));

        await world.DoAsync<InboxDesk>(async desk => await desk.SeeEmergencyAsync(conversation.Id, await world.APersonWith(Role.SocialSpecialist), Token));
        await world.Hears(channel, Said.By("eve", "Where do I park?", "thread", conversation.ThreadId));
        Assert.Equal("eve", (await world.ReadAsync(conversation)).AuthorHandle);
    }

    [Theory, BothDatabases]
    public async Task Closed_conversation_takes_nothing_but_opening_again(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (specialist, other) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.SocialSpecialist));
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        Assert.Equal("not-answered", await RuleAsync(world, desk => desk.CloseAsync(conversation.Id, ClosingKind.AnsweredInPublic, "", specialist, Token)));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "", specialist, Token));
        Assert.Equal("conversation-closed", await RuleAsync(world, desk => desk.ClaimAsync(conversation.Id, specialist, Token)));
        Assert.Equal("conversation-closed", await RuleAsync(world, desk => desk.ReleaseAsync(conversation.Id, "", specialist, Token)));
        Assert.Equal("conversation-closed", await RuleAsync(world, desk => desk.AssignAsync(conversation.Id, other.Id!.Value, "", specialist, Token)));
        Assert.Equal("conversation-closed", await RuleAsync(world, desk => desk.CloseAsync(conversation.Id, ClosingKind.TakenOffline, "", specialist, Token)));
        await world.DoAsync<InboxDesk>(desk => desk.ReopenAsync(conversation.Id, "They wrote by mail", specialist, Token));
        Assert.Equal("conversation-open", await RuleAsync(world, desk => desk.ReopenAsync(conversation.Id, "", specialist, Token)));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));
    }

    [Theory, BothDatabases]
    public async Task Conversation_is_given_to_a_colleague_who_is_here(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (specialist, other) = (await world.APersonWith(Role.SocialSpecialist), await world.APersonWith(Role.SocialSpecialist));
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        Assert.Equal("person-unknown", await RuleAsync(world, desk => desk.AssignAsync(conversation.Id, Guid.Empty, "", specialist, Token)));
        await world.DoAsync<InboxDesk>(desk => desk.AssignAsync(conversation.Id, other.Id!.Value, "Knows the clinic", specialist, Token));
        Assert.Equal(other.Name, (await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(conversation.Id, specialist, Token)))!.OwnerName);
    }

    [Theory, BothDatabases]
    public async Task Conversation_is_given_only_to_those_who_may_answer_there(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (here, elsewhere) = (await world.AFacility(), await world.AFacility("Westgate Clinic"));
        var (channel, other) = (await world.AChannel(facility: here), await world.AChannel());
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(channel, Said.By("ana", Said.Question));
        (Actor Person, bool May)[] people =
        [
            (await world.APersonWith(Role.PatientRelations), true),
            (await world.APersonWith(new RoleScope(Role.SocialSpecialist, here)), true),
            (await world.APersonWith(new RoleScope(Role.SocialSpecialist, null, channel.Id)), true),
            (await world.APersonWith(new RoleScope(Role.SocialSpecialist, elsewhere)), false),
            (await world.APersonWith(new RoleScope(Role.SocialSpecialist, null, other.Id)), false),
            (await world.APersonWith(Role.PrivacyOfficer), false),
            (await world.APersonWith(Role.Administrator), false),
            (await world.APersonWith(Array.Empty<Role>()), false),
        ];
        foreach (var (person, may) in people)
        {
            Task Assign(InboxDesk desk) => desk.AssignAsync(conversation.Id, person.Id!.Value, "", specialist, Token);
            if (may)
            {
                await world.DoAsync<InboxDesk>(Assign);
            }
            else
            {
                Assert.Equal("person-cannot-answer", await RuleAsync(world, Assign));
            }
        }

        var colleagues = await world.AskAsync<Colleagues, IReadOnlyList<(Person Person, Actor Actor)>>(all => all.AllAsync(Token));
        Assert.Equal(
            people.Where(one => one.May).Select(one => one.Person.Id!.Value).Append(specialist.Id!.Value).Order(),
            colleagues.Where(one => Colleagues.MayAnswer(one.Actor, conversation)).Select(one => one.Person.Id).Order());
    }

    [Theory, BothDatabases]
    public async Task Rule_gives_only_to_those_who_may_answer_there(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (first, second) = (await world.APersonWith(new RoleScope(Role.SocialSpecialist, await world.AFacility())), await world.APersonWith(Role.SocialSpecialist));
        var channel = await world.AChannel(facility: await world.AFacility("Westgate Clinic"));
        await using (var db = world.Db())
        {
            db.AddRange(new[] { first, second }.Select((person, order) => AssignmentRule.Write(world.Time.NewId(), "All", order, person.Id!.Value, null, null, null, null, Actor.Operator, world.Time.Now())));
            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(second.Id, (await world.HearsOf(channel, Said.By("ana", Said.Question))).OwnerId);
    }

    [Theory]
    [BothDatabases("by channel", "by facility", "by both")]
    public async Task Role_reaches_as_far_as_its_scope(DatabaseKind kind, string scoped)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var (mine, theirs) = (await world.AFacility("Eastgate Clinic"), await world.AFacility("Westgate Clinic"));
        var (myChannel, theirChannel) = (await world.AChannel(facility: mine), await world.AChannel(facility: theirs));
        var (myCase, theirCase) = (await world.HearsOf(myChannel, Said.By("ana", Said.Question)), await world.HearsOf(theirChannel, Said.By("ben", Said.Question)));
        var reader = await world.APersonWith(scoped switch
        {
            "by channel" => new RoleScope(Role.SocialSpecialist, ChannelId: myChannel.Id),
            "by facility" => new RoleScope(Role.SocialSpecialist, FacilityId: mine),
            _ => new RoleScope(Role.SocialSpecialist, mine, myChannel.Id),
        });

        Assert.NotNull(await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(myCase.Id, reader, Token)));
        Assert.Null(await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(theirCase.Id, reader, Token)));
        Assert.Equal([myCase.Id], (await PageAsync(world, new InboxQuery { View = InboxView.All }, reader)).Rows.Select(row => row.Id));
        Assert.Equal([myCase.Id], (await PageAsync(world, new InboxQuery { Search = "visiting hours" }, reader)).Rows.Select(row => row.Id));
        Assert.Equal(1, (await world.AskAsync<InboxList, InboxCounts>(list => list.CountsAsync(reader, Token))).Open);

        foreach (var verb in Verbs(reader))
        {
            await Assert.ThrowsAsync<NotFoundException>(() => world.DoAsync<InboxDesk>(desk => verb(desk, theirCase.Id)));
            await world.DoAsync<InboxDesk>(desk => verb(desk, myCase.Id));
        }

        Assert.Equal(["arrived"], await world.HistoryAsync(theirCase.Id));
    }

    [Theory, BothDatabases]
    public async Task Token_reaches_no_further_than_its_permissions(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        var token = new Actor(world.Time.NewId(), "Reporting", ActorKind.Token, [new ActorGrant(Role.SocialSpecialist, Permissions: new HashSet<Permission> { Permission.ReadInbox })]);
        Assert.Single((await PageAsync(world, new InboxQuery(), token)).Rows);
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, token, Token)));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<InboxDesk>(desk => desk.NoteAsync(conversation.Id, "Hello", token, Token)));
    }

    private static IReadOnlyList<Func<InboxDesk, Guid, Task>> Verbs(Actor by) =>
    [
        (desk, id) => desk.ClaimAsync(id, by, Token),
        (desk, id) => desk.NoteAsync(id, "Called them", by, Token),
        (desk, id) => desk.ContestAsync(id, "This is praise", by, Token),
        (desk, id) => desk.ReleaseAsync(id, "Not mine", by, Token),
        (desk, id) => desk.AssignAsync(id, by.Id!.Value, "Mine after all", by, Token),
        (desk, id) => desk.CloseAsync(id, ClosingKind.NoAnswerNeeded, "Solved", by, Token),
        (desk, id) => desk.ReopenAsync(id, "Not solved", by, Token),
    ];

    private static Task<InboxPage> PageAsync(CandorWorld world, InboxQuery query, Actor by) => world.AskAsync<InboxList, InboxPage>(list => list.PageAsync(query, by, Token));

    private static async Task<string> RuleAsync(CandorWorld world, Func<InboxDesk, Task> what)
        => (await Assert.ThrowsAsync<RuleBrokenException>(() => world.DoAsync(what))).Rule;
}
