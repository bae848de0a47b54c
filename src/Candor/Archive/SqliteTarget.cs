using Candor.Database;
using Candor.Governance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Candor.Archive;

/// <summary>A SQLite file: the restored one is made beside it and takes its place in one step.</summary>
internal sealed class SqliteTarget(string file) : RestoreTarget
{
    private const int Busy = 5;
    private const int Patience = 5;

    private readonly string place = Path.GetFullPath(file);
    private SqliteConnection? held;
    private FileStream? alone;

    private string Aside => place + ".restoring";

    public override string Name => place;

    public override async Task TakeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            alone = RunningMark.Take(place);
        }
        catch (IOException)
        {
            throw Running();
        }

        if (!File.Exists(place))
        {
            return;
        }

        held = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Pooling = false, DefaultTimeout = Patience }.ToString());
        SqliteConnection.ClearAllPools();
        try
        {
            // Leaving the write-ahead log is for whoever is alone with the file: it fails as long as anybody else has it open.
            await held.OpenAsync(cancellationToken);
            await RunAsync("PRAGMA journal_mode=DELETE", cancellationToken);
            await RunAsync("BEGIN EXCLUSIVE", cancellationToken);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            throw Running();
        }
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        if (held is null || await ScalarAsync("SELECT count(*) FROM sqlite_master", cancellationToken) == 0)
        {
            return true;
        }

        return await ScalarAsync("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('audit_entries', 'people')", cancellationToken) == 2
            && await ScalarAsync("SELECT EXISTS (SELECT 1 FROM audit_entries) + EXISTS (SELECT 1 FROM people)", cancellationToken) == 0;
    }

    public override async Task<AuditVerdict> PutAsync(BackupFile backup, string reached, Counter count, CancellationToken cancellationToken)
    {
        Clear();
        var audit = await MakeAsync(backup, reached, count, cancellationToken);
        await using (var made = new FileStream(Aside, FileMode.Open, FileAccess.ReadWrite))
        {
            made.Flush(flushToDisk: true);
        }

        if (OperatingSystem.IsWindows())
        {
            // An open file cannot be replaced there.
            await DisposeAsync();
        }

        File.Move(Aside, place, overwrite: true);
        return audit;
    }

    public override async ValueTask DisposeAsync()
    {
        if (held is not null)
        {
            await held.DisposeAsync();
        }

        Clear();
        if (alone is not null)
        {
            await alone.DisposeAsync();
        }
    }

    protected override async Task<long> FillAsync(CandorDb db, BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
#pragma warning disable CA2100 // The names are checked.
        command.CommandText = $"INSERT INTO \"{Plain(table.Name)}\" ({TableReader.Names(table.Columns.Select(column => Plain(column.Name)))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
#pragma warning restore CA2100
        var parameters = table.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        var kept = 0L;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = Kept(row[i]);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
            kept++;
        }

        return kept;
    }

    private async Task<AuditVerdict> MakeAsync(BackupFile backup, string reached, Counter count, CancellationToken cancellationToken)
    {
        var builder = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseSetup.UseSqlite(builder, $"{Aside};Pooling=False");
        await using var db = new SqliteDb(builder.Options, new ChangeFeed());
        await db.Database.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(db, "PRAGMA synchronous=OFF", cancellationToken);
        await db.Database.MigrateAsync(reached, cancellationToken);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await FillAsync(db, backup, count, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
        var audit = await VerifyAsync(db, backup.Manifest, cancellationToken);
        await ExecuteAsync(db, "PRAGMA journal_mode=DELETE", cancellationToken);
        return audit;
    }

    private RuleBrokenException Running() => new("desk-running", $"Somebody works on {place} at this moment. Stop the server and every other verb, then run this again.");

    private static object Kept(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToUnixTimeTicks() / 10,
        LocalDateTime local => LocalDateTimePattern.ExtendedIso.Format(local),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        _ => value,
    };

    private void Clear()
    {
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
        {
            File.Delete(Aside + end);
        }
    }

    private async Task RunAsync(string statement, CancellationToken cancellationToken)
    {
        await using var command = held!.CreateCommand();
#pragma warning disable CA2100 // The statements are in this file.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<long> ScalarAsync(string question, CancellationToken cancellationToken)
    {
        await using var command = held!.CreateCommand();
#pragma warning disable CA2100 // The questions are in this file.
        command.CommandText = question;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
