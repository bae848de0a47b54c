using Candor.Archive;
using Candor.Database;
using Candor.Governance;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Archive;

public sealed class BackingUpADesk
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Every_table_is_in_it(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await using var db = world.Db();
        var tables = db.Model.GetRelationalModel().Tables.Select(table => table.Name).Order(StringComparer.Ordinal);
        var made = await world.BacksUp();
        Assert.Equal(tables, made.Tables.Keys.Order(StringComparer.Ordinal));
        Assert.All(made.Tables, table => Assert.True(table.Value > 0, $"{table.Key} is empty: let {nameof(FullDesk)} put a row there"));
        Assert.Equal((1, 0), (made.Pictures, made.MissingPictures.Count));
    }

    [Theory, BothDatabases]
    public async Task What_is_sealed_stays_sealed(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await world.BacksUp();
        await using var backup = await BackupFile.OpenAsync(world.BackupPath, Token);
        foreach (var part in backup.Manifest.Parts)
        {
            await using var content = await backup.OpenAsync(part, Token);
            var text = await new StreamReader(content, System.Text.Encoding.Latin1).ReadToEndAsync(Token);
            Assert.DoesNotContain(FullDesk.Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(FullDesk.Secret))[..32], text, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Database.Settings["Security:MasterKey"]!, text, StringComparison.Ordinal);
        }
    }

    /// <summary>Whoever writes while it is made is in it with all of a change or with nothing of it.</summary>
    [Theory, BothDatabases]
    public async Task It_is_of_one_moment_while_others_write(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var written = 0;
        var writing = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    await using var db = world.Db();
                    db.Facilities.Add(Facility.Open(world.Time.NewId(), "Clinic", "", "", "America/Chicago", Actor.Operator, world.Time.Now()));
                    await db.SaveChangesAsync(Token);
                    written++;
                }
            },
            Token);
        var seen = new HashSet<long>();
        for (var i = 0; i < 12; i++)
        {
            var made = await world.BacksUp();
            Assert.Equal(made.AuditEntries, made.Tables["audit_entries"]);
            Assert.Equal(made.AuditEntries, made.Tables["facilities"] + 1);
            seen.Add(made.AuditEntries);
            await using var other = await CandorWorld.BareOnAsync(DatabaseKind.Sqlite);
            Assert.True((await other.Restores(world.BackupPath)).Audit.IsWhole);
        }

        await enough.CancelAsync();
        await writing;
        Assert.True(written > 12 && seen.Count > 6, $"{written} written, {seen.Count} states seen");
    }

    [Theory, BothDatabases]
    public async Task Stopped_in_the_middle_it_leaves_what_was_there(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await world.Hears(await world.AChannel(), Said.Many(900));
        Task Make() => world.AskAsync<BackupDesk, BackupSummary>(desk => desk.MakeAsync(world.BackupPath, new StopAtOnce(stop), stop.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(Make);
        Assert.Empty(Directory.EnumerateFiles(world.Database.Folder, "desk.backup*"));

        await world.BacksUp();
        var whole = await File.ReadAllBytesAsync(world.BackupPath, Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(Make);
        Assert.Equal(whole, await File.ReadAllBytesAsync(world.BackupPath, Token));
    }

    [Theory, BothDatabases]
    public async Task Another_file_of_that_name_is_left_as_it_is(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await File.WriteAllTextAsync(world.BackupPath, "A letter to my aunt, which is longer than the end of an archive would be.", Token);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => world.BacksUp());
        Assert.Equal("not-a-backup", refused.Rule);
        Assert.StartsWith("A letter", await File.ReadAllTextAsync(world.BackupPath, Token), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Picture_that_is_gone_is_named(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var picture = Assert.Single(Directory.EnumerateFiles(Path.Combine(world.Database.Folder, "media")));
        await File.WriteAllTextAsync(picture, "spoilt", Token);
        var made = await world.BacksUp();
        Assert.Equal((0, Path.GetFileName(picture)), (made.Pictures, Assert.Single(made.MissingPictures)));
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<long>
    {
        public void Report(long value) => stop.Cancel();
    }
}
