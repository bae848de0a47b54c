using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace Candor.Archive;

/// <summary>A PostgreSQL database: the old tables go and the restored ones come in one transaction.</summary>
internal sealed class PostgresTarget(IServiceProvider services) : RestoreTarget
{
    private const int Tries = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    private readonly CandorDb db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();

    public override string Name => $"the PostgreSQL database {db.Database.GetDbConnection().Database}";

    public override async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (await IsThereAsync(cancellationToken))
        {
            await BeAloneAsync(cancellationToken);
            var known = db.Database.GetMigrations().ToHashSet();
            if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any(step => !known.Contains(step)))
            {
                throw new RuleBrokenException("database-newer", "The database there belongs to a newer version of Candor. Use that version, or an empty database.");
            }
        }

        // Makes the database when there is none; its tables must be those of this version to be taken down.
        await db.Database.CloseConnectionAsync();
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
        => !await db.AuditEntries.AnyAsync(cancellationToken) && !await db.Users.AnyAsync(cancellationToken);

    public override async Task<AuditVerdict> PutAsync(BackupFile backup, string reached, Counter count, CancellationToken cancellationToken)
    {
        var migrator = db.GetService<IMigrator>();
        var newest = db.Database.GetMigrations().Last();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(db, Script(newest, Migration.InitialDatabase), cancellationToken);
        await ExecuteAsync(db, Script(Migration.InitialDatabase, reached), cancellationToken);
        await FillAsync(db, backup, count, cancellationToken);
        await NumberOnAsync(backup.Manifest, cancellationToken);
        if (reached != newest)
        {
            await ExecuteAsync(db, Script(reached, newest), cancellationToken);
        }

        var audit = await VerifyAsync(db, backup.Manifest, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await ExecuteAsync(db, "ANALYZE", cancellationToken);
        return audit;

        string Script(string from, string to) => migrator.GenerateScript(from, to, MigrationsSqlGenerationOptions.NoTransactions);
    }

    public override ValueTask DisposeAsync() => db.DisposeAsync();

    protected override async Task<long> FillAsync(CandorDb db, BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{Plain(table.Name)}\" ({TableReader.Names(table.Columns.Select(column => Plain(column.Name)))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var types = table.Columns.Select(column => TypeOf(column.Kind)).ToArray();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is null)
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
                else
                {
                    await copy.WriteAsync(Kept(row[i]!), types[i], cancellationToken);
                }
            }
        }

        return (long)await copy.CompleteAsync(cancellationToken);
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    /// <summary>A node holds connections as long as it runs; one that was stopped just now gets a moment to be gone.</summary>
    private async Task BeAloneAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var others = await db.Database.SqlQuery<int>(
                $"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'").SingleAsync(cancellationToken);
            if (others == 0)
            {
                return;
            }

            if (attempt == Tries)
            {
                throw new RuleBrokenException("desk-running", $"{others} other connections use {Name}. Stop every node and whatever else is connected, then run this again.");
            }

            await Task.Delay(BetweenTries, cancellationToken);
        }
    }

    /// <summary>Numbers that the database gives go on after those that were put back.</summary>
    private async Task NumberOnAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var (table, column) in manifest.Tables.SelectMany(table => table.Columns.Where(column => column.Kind == ColumnKind.Whole && column.Name == "id").Select(column => (Plain(table.Name), column.Name))))
        {
            await ExecuteAsync(db, $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), (SELECT coalesce(max(\"{column}\"), 0) + 1 FROM \"{table}\"), false)", cancellationToken);
        }
    }

    private static object Kept(object value) => value is DateTimeOffset offset ? offset.ToUniversalTime() : value;

    private static NpgsqlDbType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Id => NpgsqlDbType.Uuid,
        ColumnKind.Text => NpgsqlDbType.Text,
        ColumnKind.Document => NpgsqlDbType.Jsonb,
        ColumnKind.Whole => NpgsqlDbType.Integer,
        ColumnKind.Long => NpgsqlDbType.Bigint,
        ColumnKind.Real => NpgsqlDbType.Double,
        ColumnKind.Flag => NpgsqlDbType.Boolean,
        ColumnKind.Bytes => NpgsqlDbType.Bytea,
        ColumnKind.Instant or ColumnKind.OffsetTime => NpgsqlDbType.TimestampTz,
        ColumnKind.LocalTime => NpgsqlDbType.Timestamp,
        ColumnKind.LocalDate => NpgsqlDbType.Date,
    };
}
