using System.Text;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Database;

/// <summary>Candor on PostgreSQL, for many nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, ChangeFeed feed) : CandorDb(options, feed)
{
    internal override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancellationToken)
    {
        foreach (var tracked in ChangeTracker.Entries<AuditHead>().ToList())
        {
            tracked.State = EntityState.Detached;
        }

        return await AuditHeads.FromSqlRaw("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE").SingleAsync(cancellationToken);
    }

    internal override IQueryable<Guid> SearchConversations(string words)
    {
        var query = string.Join(" & ", Words(words).Select(word => $"{WithoutMarks(word)}:*"));
        if (query.Length == 0)
        {
            return Items.Where(item => false).Select(item => item.ConversationId);
        }

        // MATERIALIZED is a fence: without it the planner may walk the whole list by its order and test each row.
        return Database.SqlQuery<Guid>(
            $"""
            WITH hits AS MATERIALIZED (
                SELECT conversation_id, id FROM items WHERE search @@ to_tsquery('simple', {query}) LIMIT 20000)
            SELECT conversation_id AS "Value" FROM hits ORDER BY id DESC LIMIT {SearchDepth}
            """);
    }

    /// <summary>The word as the search column keeps it (migration <c>Search</c>).</summary>
    private static string WithoutMarks(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036f'));
}
