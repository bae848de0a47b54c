using Candor.Archive;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Archive;

public sealed class RestoringADesk
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(DatabaseKind.Sqlite, DatabaseKind.Postgres)]
    public async Task Everything_is_back_on_either_database(DatabaseKind kind, DatabaseKind onto)
    {
        Assert.SkipWhen(onto == DatabaseKind.Postgres && TestDatabase.Postgres is null && Environment.GetEnvironmentVariable("CI") != "true", "CANDOR_TEST_POSTGRES names no PostgreSQL.");
        var (world, noted, channel) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var before = await world.TablesAsync();
        await using var other = await CandorWorld.BareOnAsync(onto);

        var put = await other.Restores(world.BackupPath);

        Assert.True(put.Audit.IsWhole, put.Audit.Message);
        Assert.Equal(put.Backup.AuditHead, Convert.ToHexStringLower(put.Audit.HeadHash!));
        Assert.Equal(Comparable(before), Comparable(await other.TablesAsync()));
        await KeepsWorkingAsync(other, noted, channel);

        // PostgreSQL keeps a JSON document with its members in an order of its own.
        IEnumerable<(string, long, string)> Comparable(IEnumerable<(string Name, long Rows, string Sha256)> tables)
            => tables.Select(table => kind != onto && table.Name == "person_passkeys" ? (table.Name, table.Rows, "") : table);
    }

    /// <summary>The restored desk finds, opens and goes on.</summary>
    private static async Task KeepsWorkingAsync(CandorWorld world, Conversation noted, Channel channel)
    {
        var specialist = await world.APersonWith(Role.SocialSpecialist);
        await using var db = world.Db();
        Assert.Equal([noted.Id], await db.Saying("visiting hours").Where(one => one.Id == noted.Id).Select(one => one.Id).ToListAsync(Token));
        var view = await world.AskAsync<InboxDesk, ConversationView?>(desk => desk.ViewAsync(noted.Id, specialist, Token));
        Assert.Equal(FullDesk.Secret, Assert.Single(view!.Notes).Text);
        Assert.Equal(FullDesk.Secret, (await world.Get<ChannelAccounts>().OpenAsync(channel, Token)).Secrets["token"]);
        var further = await world.HearsOf(channel, Said.By("dee", "Is the zeppelin hangar open?"));
        Assert.Equal([further.Id], await db.Saying("zeppelin").Select(one => one.Id).ToListAsync(Token));
        db.DataProtectionKeys.Add(new Microsoft.AspNetCore.DataProtection.EntityFrameworkCore.DataProtectionKey { FriendlyName = "next" });
        await db.SaveChangesAsync(Token);
        Assert.True((await world.AskAsync<AuditChain, AuditVerdict>(chain => chain.VerifyAsync(Token))).IsWhole);
        Assert.True(await db.PostMedia.AnyAsync(media => media.AltText == "A teal square" && media.SizeBytes > 0, Token));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(world.Database.Folder, "media")));
    }

    [Theory, BothDatabases]
    public async Task Desk_that_is_there_is_replaced_only_when_asked_for(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var before = await world.TablesAsync();
        await using var other = await CandorWorld.OnAsync(kind);
        await other.StopAsync();

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => other.Restores(world.BackupPath));
        Assert.Equal("database-not-empty", refused.Rule);
        await using (var db = other.Db())
        {
            Assert.Equal(1, (await db.AuditHeads.SingleAsync(Token)).Sequence);
        }

        await other.StopAsync();
        await other.Restores(world.BackupPath, replace: true);
        Assert.Equal(before, await other.TablesAsync());
        Assert.Empty(Directory.EnumerateFiles(other.Database.Folder, "*.restoring*"));
    }

    [Theory, BothDatabases]
    public async Task Desk_that_runs_is_left_alone(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await world.BacksUp();
        await using var db = world.Db();
        await db.Database.OpenConnectionAsync(Token);
        Assert.Equal(1, await db.AuditEntries.CountAsync(Token));
        await using var other = world.AnotherNode();
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(other);
        var desk = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RestoreDesk>(scope.ServiceProvider);
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => desk.RestoreAsync(world.BackupPath, replace: true, null, Token));
        Assert.Equal("desk-running", refused.Rule);
        Assert.Equal(1, await db.AuditEntries.CountAsync(Token));
    }

    /// <summary>A part that cannot be kept, late in the work, leaves what was there.</summary>
    [Theory, BothDatabases]
    public async Task Restore_that_fails_in_the_middle_changes_nothing(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await world.BacksUp();
        await BackupTools.ForgeAsync(world.BackupPath, manifest => manifest with { Tables = [.. manifest.Tables.Select(table => table.Name == "role_grants" ? table with { Rows = table.Rows + 1 } : table)] });
        await using var other = await CandorWorld.OnAsync(kind);
        await other.StopAsync();
        await Assert.ThrowsAsync<BackupUnreadableException>(() => other.Restores(world.BackupPath, replace: true));
        await using var db = other.Db();
        Assert.Equal("Mercy Ridge Health", (await db.Organisations.SingleAsync(Token)).Name);
        Assert.Equal(1, (await db.AuditHeads.SingleAsync(Token)).Sequence);
    }

    [Theory, BothDatabases]
    public async Task Every_changed_byte_is_found(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await world.BacksUp();
        var whole = await File.ReadAllBytesAsync(world.BackupPath, Token);
        var random = new Random(20261123);
        var places = Enumerable.Range(0, 150).Select(_ => random.Next(whole.Length)).Concat([0, 1, whole.Length - 1, whole.Length - 64, whole.Length - 65, whole.Length - 70]);
        foreach (var place in places)
        {
            var changed = (byte[])whole.Clone();
            changed[place] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(world.BackupPath, changed, Token);
            await Assert.ThrowsAsync<BackupUnreadableException>(() => BackupFile.OpenAsync(world.BackupPath, Token));
        }

        await File.WriteAllBytesAsync(world.BackupPath, whole[..^1], Token);
        await Assert.ThrowsAsync<BackupUnreadableException>(() => BackupFile.OpenAsync(world.BackupPath, Token));
    }

    [Theory, BothDatabases]
    public async Task Changed_byte_names_its_part(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await world.BacksUp();
        var picture = await File.ReadAllBytesAsync(Assert.Single(Directory.EnumerateFiles(Path.Combine(world.Database.Folder, "media"))), Token);
        var bytes = await File.ReadAllBytesAsync(world.BackupPath, Token);
        bytes[bytes.AsSpan().IndexOf(picture) + (picture.Length / 2)] ^= 1;
        await File.WriteAllBytesAsync(world.BackupPath, bytes, Token);
        await using var other = await CandorWorld.BareOnAsync(kind);
        var refused = await Assert.ThrowsAsync<BackupUnreadableException>(() => other.Restores(world.BackupPath));
        Assert.StartsWith("pictures/", refused.Message, StringComparison.Ordinal);
        Assert.Contains("is damaged", refused.Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Older_backup_is_brought_to_this_version(DatabaseKind kind)
    {
        var (world, noted, channel) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        var before = await world.TablesAsync();

        // The steps since then are those of searching, which change nothing that is kept.
        await BackupTools.ForgeAsync(world.BackupPath, manifest => manifest with { Steps = [.. manifest.Steps.TakeWhile(step => step != "Search")] });
        await using var other = await CandorWorld.BareOnAsync(kind);
        var put = await other.Restores(world.BackupPath);
        Assert.True(put.Migrated && put.Audit.IsWhole);
        Assert.Equal(before, await other.TablesAsync());
        await KeepsWorkingAsync(other, noted, channel);
    }

    [Theory, BothDatabases]
    public async Task Newer_backup_is_refused(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        await world.BacksUp();
        await BackupTools.ForgeAsync(world.BackupPath, manifest => manifest with { Steps = [.. manifest.Steps, "FlyingCars"] });
        await using var other = await CandorWorld.BareOnAsync(kind);
        var refused = await Assert.ThrowsAsync<BackupUnreadableException>(() => other.Restores(world.BackupPath));
        Assert.Contains("newer version of Candor", refused.Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Backup_under_another_master_key_is_refused(DatabaseKind kind)
    {
        var (world, _, _) = await FullDesk.OnAsync(kind);
        await using var _ = world;
        await world.BacksUp();
        await using var other = await CandorWorld.BareOnAsync(kind, new Dictionary<string, string?> { ["Security:MasterKey"] = Convert.ToBase64String(new byte[32]) });
        await Assert.ThrowsAsync<MasterKeyWrongException>(() => other.Restores(world.BackupPath));
        await using var db = other.Db();
        Assert.False(await db.AuditEntries.AnyAsync(Token));
    }

    [Fact]
    public async Task File_that_is_no_backup_is_said_to_be_none()
    {
        await using var world = await CandorWorld.BareOnAsync(DatabaseKind.Sqlite);
        foreach (var bytes in (byte[][])[[], [1, 2, 3], new byte[200], "SQLite format 3"u8.ToArray()])
        {
            await File.WriteAllBytesAsync(world.BackupPath, bytes, Token);
            var refused = await Assert.ThrowsAsync<BackupUnreadableException>(() => world.Restores(world.BackupPath));
            Assert.Contains("no backup of Candor", refused.Message, StringComparison.Ordinal);
        }
    }
}
