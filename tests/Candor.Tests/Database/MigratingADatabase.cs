using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Database;

public sealed class MigratingADatabase
{
    [Fact]
    public void Model_without_a_migration_is_found_on_sqlite()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Model_without_a_migration_is_found_on_postgres()
    {
        using var db = new PostgresDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, BothDatabases]
    public async Task Empty_database_becomes_whole_and_a_second_time_changes_nothing(DatabaseKind kind)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.EmptyAsync(kind, token);
        await using var db = Context(database);
        await db.Database.MigrateAsync(token);
        await db.Database.MigrateAsync(token);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(token));
        Assert.Equal(0, (await db.AuditHeads.SingleAsync(token)).Sequence);
        Assert.Empty(await db.Conversations.ToListAsync(token));
    }

    private static CandorDb Context(TestDatabase database)
    {
        if (database.Kind == DatabaseKind.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DatabaseSetup.UseSqlite(sqlite, database.File);
            return new SqliteDb(sqlite.Options, new ChangeFeed());
        }

        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseSetup.UsePostgres(postgres, database.Connection);
        return new PostgresDb(postgres.Options, new ChangeFeed());
    }
}
