using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Database;

/// <summary>Whoever hears that something was saved can read it.</summary>
public sealed class AnnouncingChanges
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Change_within_a_transaction_is_announced_when_that_ends(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var heard = new List<Change>();
        using var listening = world.Get<ChangeFeed>().Listen(heard.AddRange);
        await using var db = world.Db();
        await using (var outer = await db.Database.BeginTransactionAsync(Token))
        {
            Open(db, world);
            await db.SaveChangesAsync(Token);
            Open(db, world);
            await db.SaveChangesAsync(Token);
            Assert.Empty(heard);
            await outer.CommitAsync(Token);
        }

        Assert.Equal(["opened", "opened"], heard.Select(change => change.Action));
        Open(db, world);
        await db.SaveChangesAsync(Token);
        Assert.Equal(3, heard.Count);
    }

    [Theory, BothDatabases(true, false)]
    public async Task Change_that_was_taken_back_is_never_announced(DatabaseKind kind, bool says)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var heard = new List<Change>();
        using var listening = world.Get<ChangeFeed>().Listen(heard.AddRange);
        await using var db = world.Db();
        await using (var outer = await db.Database.BeginTransactionAsync(Token))
        {
            Open(db, world);
            await db.SaveChangesAsync(Token);
            if (says)
            {
                await outer.RollbackAsync(Token);
            }
        }

        db.ChangeTracker.Clear();
        Open(db, world);
        await db.SaveChangesAsync(Token);
        Assert.Equal(await db.Facilities.Select(facility => facility.Id).ToListAsync(Token), heard.Select(change => change.SubjectId));
    }

    private static void Open(CandorDb db, CandorWorld world)
        => db.Facilities.Add(Facility.Open(world.Time.NewId(), "Clinic", "", "", "America/Chicago", Actor.Operator, world.Time.Now()));
}
