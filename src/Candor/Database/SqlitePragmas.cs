using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Candor.Database;

/// <summary>Sets what SQLite needs on every connection: write-ahead log, waiting writers, enforced references.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string WriteAheadLog = "PRAGMA journal_mode=WAL; ";

    // FULL: with NORMAL a power cut can take back the last commits, and a send that was begun would be begun anew under another key.
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A connection that only looks (does the file exist?) cannot change how the file is written.</summary>
    private static string For(DbConnection connection)
        => connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? Pragmas : WriteAheadLog + Pragmas;
}
