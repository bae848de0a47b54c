using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Governance;

public sealed class KeepingTheAuditChain
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Chain_of_a_working_desk_is_whole(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await SomethingHappens(world);
        var verdict = await VerifyAsync(world);
        Assert.True(verdict.IsWhole, verdict.Message);
        Assert.True(verdict.Entries >= 8, verdict.Message);
    }

    [Theory, BothDatabases]
    public async Task Change_that_nobody_signed_is_refused(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await using var model = world.Db();
        var types = model.Model.GetEntityTypes().Select(type => type.ClrType).Where(typeof(Audited).IsAssignableFrom).ToList();
        Assert.Contains(typeof(Conversation), types);
        foreach (var type in types)
        {
            await using var db = world.Db();
            var thing = Activator.CreateInstance(type, nonPublic: true)!;
            db.Add(thing);
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Token));
            Assert.Contains("nothing says by whom", refused.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        }
    }

    [Theory, BothDatabases]
    public async Task Edit_or_removal_that_nobody_signed_is_refused(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var before = await VerifyAsync(world);
        await using (var db = world.Db())
        {
            var organisation = await db.Organisations.SingleAsync(Token);
            db.Entry(organisation).Property(one => one.Name).CurrentValue = "Somebody Else's Hospital";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Token));
        }

        await using (var db = world.Db())
        {
            db.Remove(await db.Organisations.SingleAsync(Token));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Token));
        }

        await using var after = world.Db();
        Assert.Equal("Mercy Ridge Health", (await after.Organisations.SingleAsync(Token)).Name);
        Assert.Equal(before.Entries, (await VerifyAsync(world)).Entries);
    }

    /// <summary>A change to one column of the third entry, as somebody with the database in their hands would make it.</summary>
    [Theory]
    [BothDatabases("sequence", "at", "actor_id", "actor_name", "actor_kind", "action", "subject_type", "subject_id", "before_hash", "after_hash", "reason", "details", "previous_hash", "hash")]
    public async Task One_changed_byte_names_the_entry(DatabaseKind kind, string column)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await SomethingHappens(world);
        var target = await FullEntryAsync(world);
        Assert.Equal(1, await world.SqlAsync($"UPDATE audit_entries SET {column} = {Changed(kind, column)} WHERE sequence = {target}"));
        var verdict = await VerifyAsync(world);
        Assert.False(verdict.IsWhole);
        Assert.Equal(target, verdict.FirstBroken);
    }

    [Theory, BothDatabases]
    public async Task Every_column_is_covered(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await using var db = world.Db();
        var columns = db.Model.FindEntityType(typeof(AuditEntry))!.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["action", "actor_id", "actor_kind", "actor_name", "after_hash", "at", "before_hash", "details", "hash", "previous_hash", "reason", "sequence", "subject_id", "subject_type"],
            columns);
    }

    [Theory, BothDatabases]
    public async Task Entry_removed_from_the_middle_is_named(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await SomethingHappens(world);
        await world.SqlAsync("DELETE FROM audit_entries WHERE sequence = 4");
        Assert.Equal(4, (await VerifyAsync(world)).FirstBroken);
    }

    [Theory, BothDatabases]
    public async Task Entries_removed_from_the_end_are_missed(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await SomethingHappens(world);
        var last = (await VerifyAsync(world)).Entries;
        await world.SqlAsync($"DELETE FROM audit_entries WHERE sequence >= {last - 1}");
        Assert.Equal(last - 1, (await VerifyAsync(world)).FirstBroken);
    }

    [Theory, BothDatabases]
    public async Task Head_that_was_set_back_is_found(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await SomethingHappens(world);
        await world.SqlAsync("UPDATE audit_head SET sequence = 3, hash = (SELECT hash FROM audit_entries WHERE sequence = 3)");
        Assert.False((await VerifyAsync(world)).IsWhole);
    }

    [Theory, BothDatabases]
    public async Task Eight_writers_at_once_never_fork_the_chain(DatabaseKind kind)
    {
        const int writers = 8, each = 25;
        await using var world = await CandorWorld.OnAsync(kind);
        var before = (await VerifyAsync(world)).Entries;
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < each; i++)
                {
                    await using var db = world.Db();
                    db.Facilities.Add(Facility.Open(world.Time.NewId(), $"Clinic {writer}.{i}", "", "", "America/Chicago", Actor.Operator, world.Time.Now()));
                    await db.SaveChangesAsync(Token);
                }
            },
            Token)));
        var verdict = await VerifyAsync(world);
        Assert.True(verdict.IsWhole, verdict.Message);
        Assert.Equal(before + (writers * each), verdict.Entries);
    }

    [Theory, BothDatabases]
    public async Task Chain_that_grows_while_it_is_walked_is_whole(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writing = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    await using var db = world.Db();
                    db.Facilities.Add(Facility.Open(world.Time.NewId(), "Clinic", "", "", "America/Chicago", Actor.Operator, world.Time.Now()));
                    await db.SaveChangesAsync(Token);
                }
            },
            Token);
        for (var i = 0; i < 40; i++)
        {
            var verdict = await VerifyAsync(world);
            Assert.True(verdict.IsWhole, verdict.Message);
        }

        await enough.CancelAsync();
        await writing;
    }

    private static Task<AuditVerdict> VerifyAsync(CandorWorld world) => world.AskAsync<AuditChain, AuditVerdict>(chain => chain.VerifyAsync(Token));

    private static async Task SomethingHappens(CandorWorld world)
    {
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        var conversation = await world.HearsOf(await world.AChannel(), Said.By("ana", Said.Question));
        await world.DoAsync<InboxDesk>(desk => desk.ClaimAsync(conversation.Id, specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.ReleaseAsync(conversation.Id, "Not mine", specialist, Token));
        await world.DoAsync<InboxDesk>(desk => desk.CloseAsync(conversation.Id, ClosingKind.NoAnswerNeeded, "Solved on the phone", specialist, Token));
    }

    /// <summary>An entry in which every column has a value, with others after it.</summary>
    private static async Task<long> FullEntryAsync(CandorWorld world)
    {
        await using var db = world.Db();
        return (await db.AuditEntries.SingleAsync(entry => entry.Action == "released", Token)).Sequence;
    }

    private static string Changed(DatabaseKind kind, string column) => (kind, column) switch
    {
        (_, "sequence") => "sequence + 1000",
        (DatabaseKind.Sqlite, "at") => "at + 1",
        (_, "at") => "at + interval '1 microsecond'",
        (DatabaseKind.Sqlite, "actor_id" or "subject_id") => $"substr({column}, 1, 35) || CASE substr({column}, 36) WHEN '0' THEN '1' ELSE '0' END",
        (_, "actor_id" or "subject_id") => $"overlay({column}::text placing CASE right({column}::text, 1) WHEN '0' THEN '1' ELSE '0' END from 36)::uuid",
        (DatabaseKind.Sqlite, "before_hash" or "after_hash" or "previous_hash" or "hash") => $"substr({column}, 1, 31) || CASE hex(substr({column}, 32)) WHEN '00' THEN x'01' ELSE x'00' END",
        (_, "before_hash" or "after_hash" or "previous_hash" or "hash") => $"set_byte({column}, 31, get_byte({column}, 31) # 1)",
        _ => $"'X' || substr({column}, 2)",
    };
}
