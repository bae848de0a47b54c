using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

/// <summary>How the database would answer a query.</summary>
internal static class QueryPlan
{
    public static async Task<string> OfAsync<T>(IQueryable<T> query, CandorDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = query.CreateDbCommand();
        command.CommandText = (db is SqliteDb ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }
}
