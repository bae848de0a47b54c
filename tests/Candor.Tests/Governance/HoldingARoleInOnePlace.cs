using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Candor.Tests.Database;
using Candor.Tests.Publishing;
using CsCheck;

namespace Candor.Tests.Governance;

public sealed class HoldingARoleInOnePlace
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Role_for_one_facility_reads_what_is_the_whole_organisations_and_acts_only_on_its_own(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var facility = await world.AFacility();
        var (own, everyones) = (await world.AChannel(facility: facility), await world.AChannel());
        var (mine, shared) = (await world.HearsOf(own, Said.By("ana", Said.Question)), await world.HearsOf(everyones, Said.By("ben", Said.Question)));
        var local = await world.APersonWith(new RoleScope(Role.SocialSpecialist, FacilityId: facility));

        Assert.NotNull(await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(shared.Id, local, Token)));
        Assert.Equal(2, (await world.AskAsync<InboxList, InboxCounts>(list => list.CountsAsync(local, Token))).Open);
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(shared.Id, local, Token)));
        await Assert.ThrowsAsync<NotPermittedException>(() => ReplyAsync(world, shared, local));
        await Assert.ThrowsAsync<NotPermittedException>(() => world.Writes(local, everyones));
        await File.WriteAllTextAsync(Path.Combine(world.Database.Folder, "rows.csv"), "id,author,text,date\n1,ana,The staff were kind.,2026-11-20\n", Token);
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<ImportDesk>(desk => desk.ImportAsync(Path.Combine(world.Database.Folder, "rows.csv"), everyones.Name, null, local, Token)));

        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(mine.Id, local, Token));
        await ReplyAsync(world, mine, local);
        await world.Writes(local, own);
        Assert.Equal(["arrived"], await world.HistoryAsync(shared.Id));
    }

    [Theory, BothDatabases]
    public async Task Role_for_one_facility_sends_and_approves_nothing_of_the_whole_organisation(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var facility = await world.AFacility();
        var everyones = await world.AChannel();
        var (author, manager) = await world.TwoPeople();
        var local = await world.APersonWith(new RoleScope(Role.PrManager, FacilityId: facility));
        var post = await world.AsksForApproval(author, await world.Writes(author, everyones));

        await Assert.ThrowsAsync<NotPermittedException>(() => world.Approves(local, post));

        await world.Approves(manager, post);
        var delivery = (await world.Looks(post)).Deliveries[0].Id;
        await Assert.ThrowsAsync<NotPermittedException>(() => world.DoAsync<PublishingDesk>(desk => desk.DropAsync(delivery, "Not ours", local, Token)));
        await world.DoAsync<PublishingDesk>(desk => desk.DropAsync(delivery, "Not now", manager, Token));
    }

    [Fact]
    public void What_one_may_everywhere_one_may_on_each_place_and_what_one_may_do_there_one_may_see()
    {
        var place = Gen.OneOfConst<Guid?>(null, new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        var grants = Gen.Select(Gen.OneOfConst(Enum.GetValues<Role>()), place, place, (role, facility, channel) => new ActorGrant(role, facility, channel)).Array[0, 4];
        Gen.Select(grants, Gen.OneOfConst(Enum.GetValues<Permission>()), place, place).Sample((held, permission, channelOrNone, facility) =>
        {
            var (actor, channel) = (new Actor(null, "Somebody", ActorKind.Person, held), channelOrNone ?? Guid.Empty);
            var (everywhere, here, sees, anywhere) = (actor.MayEverywhere(permission), actor.May(permission, channel, facility), actor.MaySee(permission, channel, facility), actor.May(permission));
            return (!everywhere || here) && (!here || sees) && (!sees || anywhere);
        });
    }

    private static Task<Post> ReplyAsync(CandorWorld world, Conversation conversation, Actor by)
        => world.AskAsync<PublishingDesk, Post>(desk => desk.ReplyAsync(conversation.Id, null, "Thank you for asking. Visiting hours are ten to eight.", "en", by, Token));
}
