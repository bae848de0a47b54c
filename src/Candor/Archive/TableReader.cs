using System.Data;
using System.Data.Common;
using System.Text.Json;
using Candor.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Candor.Archive;

/// <summary>Reads whole tables as they were at one moment, while others write.</summary>
internal sealed class TableReader : IAsyncDisposable
{
    private readonly CandorDb db;
    private readonly DbTransaction moment;

    private TableReader(CandorDb db, DbTransaction moment)
    {
        this.db = db;
        this.moment = moment;
        Kind = moment.Connection is SqliteConnection ? DatabaseKind.Sqlite : DatabaseKind.Postgres;
    }

    public DatabaseKind Kind { get; }

    /// <summary>Holds a moment: what is written from the first reading on is not seen.</summary>
    public static async Task<TableReader> BeginAsync(CandorDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();

        // A deferred transaction of SQLite reads one state of the write-ahead log and stops no writer.
        DbTransaction begun = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await db.Database.UseTransactionAsync(begun, cancellationToken);
        return new TableReader(db, begun);
    }

    /// <summary>Reads a table in the order of its key, row by row.</summary>
    public async Task<long> ReadAsync(TableShape table, Func<DbDataReader, ValueTask> each, CancellationToken cancellationToken)
    {
        await using var command = moment.Connection!.CreateCommand();
        (command.Transaction, command.CommandTimeout) = (moment, 0);
#pragma warning disable CA2100 // The names are those of the model.
        command.CommandText = $"SELECT {Names(table.Columns.Select(column => column.Name))} FROM \"{table.Name}\" ORDER BY {Names(table.Key)}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var count = 0L;
        while (await rows.ReadAsync(cancellationToken))
        {
            await each(rows);
            count++;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.UseTransactionAsync(null, CancellationToken.None);
        await moment.DisposeAsync();
        await db.Database.CloseConnectionAsync();
    }

    internal static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
