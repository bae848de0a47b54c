using Candor.Database;
using Candor.Inbox;
using Candor.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Tests.Inbox;

/// <summary>Copies one conversation many times, by plain SQL: hearing each would take minutes.</summary>
internal static class ManyTimes
{
    public static async Task SayAsync(CandorWorld world, Conversation conversation, int times)
    {
        await using var db = world.Db();
        var isPostgres = world.Database.Kind == DatabaseKind.Postgres;
        var id = isPostgres ? "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid" : "'00000000-0000-7000-8000-' || printf('%012X', n)";
        var numbers = isPostgres ? $"generate_series(1, {times}) AS numbers (n)" : "numbers";
        var begin = isPostgres ? "" : $"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {times}) ";
        var key = $"upper(CAST(one.{{0}} AS text)) = '{conversation.Id.ToString().ToUpperInvariant()}'";
        await world.SqlAsync(begin + Copy<Conversation>(db, string.Format(null, key, "id"), numbers, ("id", id), ("thread_id", "one.thread_id || '-' || n"), ("rank", $"one.rank - {times} + n")));
        await world.SqlAsync(begin + Copy<Item>(db, string.Format(null, key, "conversation_id"), numbers, ("id", id), ("conversation_id", id), ("network_id", "one.network_id || '-' || n")));
        if (isPostgres)
        {
            await world.SqlAsync("ANALYZE conversations; ANALYZE items");
        }
    }

    private static string Copy<T>(CandorDb db, string which, string numbers, params (string Column, string Value)[] changed)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Select(property => property.GetColumnName()).ToList();
        var values = columns.Select(column => changed.FirstOrDefault(one => one.Column == column).Value ?? $"one.{column}");
        return $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {entity.GetTableName()} AS one CROSS JOIN {numbers} WHERE {which}";
    }
}
