using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

public sealed class ClaimingAConversation
{
    // 100 conversations × 50 people on each database: 10,000 races in all.
    private const int Conversations = 100;
    private const int Racers = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases, Trait("needs", "time")]
    public async Task One_of_many_who_claim_at_once_wins(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await world.Hears(await world.AChannel(), Said.Many(Conversations));
        var racers = Enumerable.Range(0, Racers).Select(number => new Actor(world.Time.NewId(), $"Racer {number}", ActorKind.Person, [new ActorGrant(Role.SocialSpecialist)])).ToList();
        await using var db = world.Db();
        foreach (var id in await db.Conversations.Select(one => one.Id).ToListAsync(Token))
        {
            var won = await RaceAsync(world, id, racers);
            var winner = Assert.Single(won);
            Assert.Equal(winner.Id, await db.Conversations.Where(one => one.Id == id).Select(one => one.OwnerId).SingleAsync(Token));
        }

        var claims = await db.AuditEntries.Where(entry => entry.Action == "claimed").Select(entry => entry.SubjectId).ToListAsync(Token);
        Assert.Equal(Conversations, claims.Count);
        Assert.Equal(Conversations, claims.Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task Owner_who_claims_again_changes_nothing(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));
        Assert.Equal(["arrived", "claimed"], await world.HistoryAsync(conversation.Id));
    }

    /// <summary>Everybody at once; answers who won. Everybody else was told that somebody has it.</summary>
    private static async Task<IReadOnlyList<Actor>> RaceAsync(CandorWorld world, Guid id, IReadOnlyList<Actor> racers)
    {
        using var start = new SemaphoreSlim(0, racers.Count);
        var runs = racers.Select(racer => Task.Run(
            async () =>
            {
                await start.WaitAsync(Token);
                try
                {
                    await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(id, racer, Token));
                    return racer;
                }
                catch (RuleBrokenException taken)
                {
                    Assert.Equal("already-claimed", taken.Rule);
                    return null;
                }
            },
            Token)).ToList();
        start.Release(racers.Count);
        return [.. (await Task.WhenAll(runs)).OfType<Actor>()];
    }
}
