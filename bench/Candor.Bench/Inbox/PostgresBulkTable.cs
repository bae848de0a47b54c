using NodaTime;
using Npgsql;

namespace Candor.Bench.Inbox;

/// <summary>Rows through COPY, on a connection of its own.</summary>
internal sealed class PostgresBulkTable(NpgsqlConnection connection, NpgsqlBinaryImporter importer) : IBulkTable
{
    public static async Task<IBulkTable> OpenAsync(NpgsqlConnection connection, string table, string columns, CancellationToken cancellationToken)
    {
        var importer = await connection.BeginBinaryImportAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        importer.Timeout = TimeSpan.FromMinutes(30);
        return new PostgresBulkTable(connection, importer);
    }

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = row[i] is Instant at ? at.ToDateTimeUtc() : row[i] ?? DBNull.Value;
        }

        await importer.WriteRowAsync(cancellationToken, row!);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken) => await importer.CompleteAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await importer.DisposeAsync();
        await connection.DisposeAsync();
    }
}
