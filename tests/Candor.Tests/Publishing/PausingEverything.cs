using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Publishing;

public sealed class PausingEverything
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [BothDatabases("by channel", "by facility")]
    public async Task Role_for_one_place_neither_stops_everything_nor_lifts_the_stop(DatabaseKind kind, string scoped)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var facility = await world.AFacility();
        var channel = await world.AChannel(facility: facility);
        var local = await world.APersonWith(scoped == "by channel" ? new RoleScope(Role.PrManager, ChannelId: channel.Id) : new RoleScope(Role.PrManager, FacilityId: facility));
        var manager = await world.APersonWith(Role.PrManager);

        await Assert.ThrowsAsync<NotPermittedException>(() => PauseAsync(world, "Mine alone", local));
        await PauseAsync(world, "Something happened in town", manager);
        await Assert.ThrowsAsync<NotPermittedException>(() => ResumeAsync(world, "I want to post", local));

        await using var db = world.Db();
        Assert.True((await db.PublishingPauses.AsNoTracking().SingleAsync(Token)).Active);
        await ResumeAsync(world, "It is over", manager);
    }

    [Theory, BothDatabases]
    public async Task Both_ask_for_a_reason(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var manager = await world.APersonWith(Role.PrManager);

        Assert.Equal("reason-missing", (await Assert.ThrowsAsync<RuleBrokenException>(() => PauseAsync(world, " ", manager))).Rule);
        await PauseAsync(world, "Something happened in town", manager);
        Assert.Equal("reason-missing", (await Assert.ThrowsAsync<RuleBrokenException>(() => ResumeAsync(world, "", manager))).Rule);
        Assert.Equal(["set up", "everything paused"], await world.HistoryAsync(PublishingPause.TheOne));
    }

    private static Task PauseAsync(CandorWorld world, string reason, Actor by) => world.DoAsync<PublishingDesk>(desk => desk.PauseEverythingAsync(reason, by, Token));

    private static Task ResumeAsync(CandorWorld world, string reason, Actor by) => world.DoAsync<PublishingDesk>(desk => desk.ResumeEverythingAsync(reason, by, Token));
}
