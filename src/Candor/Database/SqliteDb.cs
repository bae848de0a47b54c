using Candor.Governance;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Database;

/// <summary>Candor in one file: SQLite in WAL mode.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, ChangeFeed feed) : CandorDb(options, feed)
{
    internal override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancellationToken)
    {
        // A SQLite transaction of ours begins IMMEDIATE: it is the only writer until it ends. A head that this context
        // tracked before may be old, so it is read again.
        var head = await AuditHeads.SingleAsync(cancellationToken);
        await Entry(head).ReloadAsync(cancellationToken);
        return head;
    }

    // Without statistics SQLite takes any equality for rare: it would collect all of a channel and sort them. So it is told the index.
    internal override IQueryable<Conversation> Listed(bool closedToo) => closedToo
        ? Conversations.FromSqlRaw($"SELECT * FROM conversations INDEXED BY {ConversationConfiguration.ListIndex}")
        : Conversations.FromSqlRaw($"SELECT * FROM conversations INDEXED BY {ConversationConfiguration.WaitingIndex} WHERE {ConversationConfiguration.Waiting}");

    // CROSS JOIN keeps the order: the few that say it first, then each by its key.
    internal override IQueryable<Conversation> Saying(string words)
    {
        var match = string.Join(' ', Words(words).Select(word => $"\"{word}\"*"));
        return match.Length == 0
            ? Conversations.Where(conversation => false)
            : Conversations.FromSql(
                $"""
                SELECT conversations.* FROM (SELECT DISTINCT conversation_id FROM (
                    SELECT conversation_id FROM item_search WHERE item_search MATCH {match} ORDER BY rowid DESC LIMIT {SearchDepth})) AS hits
                CROSS JOIN conversations ON conversations.id = hits.conversation_id
                """);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        configurationBuilder.Properties<LocalDateTime>().HaveConversion<LocalDateTimeToText>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateToText>();
    }
}
