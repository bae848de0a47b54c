using Microsoft.Data.Sqlite;
using NodaTime;

namespace Candor.Bench.Inbox;

/// <summary>Rows through one prepared statement; the caller holds the transaction.</summary>
internal sealed class SqliteBulkTable : IBulkTable
{
    private readonly SqliteCommand command;

    public SqliteBulkTable(SqliteConnection connection, string table, string columns)
    {
        var names = columns.Split(',', StringSplitOptions.TrimEntries);
        command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < names.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
    }

    public ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < row.Length; i++)
        {
            command.Parameters[i].Value = row[i] is Instant at ? at.ToUnixTimeTicks() / 10 : row[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
