using Candor.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(Candor.Tests.Database.Templates))]

namespace Candor.Tests.Database;

/// <summary>The migrated databases that tests copy: made when first asked for, gone when the run ends.</summary>
public sealed class Templates : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "candor-template-" + Environment.ProcessId);
    private static readonly string Name = TestDatabase.FreshName();
    private static readonly Lazy<Task<string>> SqliteFile = new(MigrateSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresName = new(MigratePostgresAsync);

    internal static Task<string> SqliteAsync() => SqliteFile.Value;

    internal static Task<string> PostgresAsync() => PostgresName.Value;

    private static async Task<string> MigrateSqliteAsync()
    {
        var file = Path.Combine(Folder, "candor.db");
        Directory.CreateDirectory(Folder);
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(options, file);
        await using (var db = new SqliteDb(options.Options, new ChangeFeed()))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
        }

        await using var pooled = new SqliteConnection($"Data Source={file}");
        SqliteConnection.ClearPool(pooled);
        return file;
    }

    private static async Task<string> MigratePostgresAsync()
    {
        await TestDatabase.OnServerAsync($"CREATE DATABASE {Name}", CancellationToken.None);
        var options = new DbContextOptionsBuilder<PostgresDb>();

        // A template may have no connection open while it is copied.
        DatabaseSetup.UsePostgres(options, TestDatabase.On(Name, pooling: false));
        await using var db = new PostgresDb(options.Options, new ChangeFeed());
        await db.Database.MigrateAsync();
        return Name;
    }

    public async ValueTask DisposeAsync()
    {
        if (SqliteFile.IsValueCreated)
        {
            Directory.Delete(Folder, recursive: true);
        }

        if (PostgresName.IsValueCreated)
        {
            await TestDatabase.OnServerAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)", CancellationToken.None);
        }
    }
}
