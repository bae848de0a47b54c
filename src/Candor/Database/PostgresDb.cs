using System.Text;
using Candor.Governance;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Candor.Database;

/// <summary>Candor on PostgreSQL, for many nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, ChangeFeed feed) : CandorDb(options, feed)
{
    /// <summary>Items that are searched one by one, newest first.</summary>
    private const int Newest = 20_000;

    /// <summary>A word that so many of the newest items have is common: it is not looked for further back.</summary>
    private const int Common = 300;

    /// <summary>Most items that the index of words is asked for.</summary>
    private const int MostEarlier = 20_000;

    internal override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancellationToken)
    {
        foreach (var tracked in ChangeTracker.Entries<AuditHead>().ToList())
        {
            tracked.State = EntityState.Detached;
        }

        return await AuditHeads.FromSqlRaw("SELECT * FROM audit_head WHERE id = 1 FOR UPDATE").SingleAsync(cancellationToken);
    }

    internal override IQueryable<Conversation> Listed(bool closedToo)
        => closedToo ? Conversations : Conversations.Where(conversation => conversation.State != ConversationState.Closed);

    internal override IQueryable<Conversation> Saying(string words)
    {
        var query = string.Join(" & ", Words(words).Select(word => $"{WithoutMarks(word)}:*"));
        if (query.Length == 0)
        {
            return Conversations.Where(conversation => false);
        }

        // The index of words knows no order, and gives the oldest first: a common word is looked for in the newest items
        // instead, where it is found at once. MATERIALIZED is a fence: without it the planner may walk the whole list by
        // its order and test each row.
        return Conversations.FromSql(
            $"""
            SELECT * FROM conversations WHERE id IN (
                WITH newest AS MATERIALIZED (
                    SELECT conversation_id, id FROM (SELECT conversation_id, id, search FROM items ORDER BY id DESC LIMIT {Newest}) AS latest
                    WHERE search @@ to_tsquery('simple', {query})),
                earlier AS MATERIALIZED (
                    SELECT conversation_id, id FROM items
                    WHERE search @@ to_tsquery('simple', {query}) AND (SELECT count(*) FROM newest) < {Common} LIMIT {MostEarlier})
                SELECT conversation_id FROM (
                    SELECT conversation_id, id FROM newest UNION SELECT conversation_id, id FROM earlier ORDER BY id DESC LIMIT {SearchDepth}) AS hits)
            """);
    }

    /// <summary>The word as the search column keeps it (migration <c>Search</c>).</summary>
    private static string WithoutMarks(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => letter is < '\u0300' or > '\u036f'));
}
