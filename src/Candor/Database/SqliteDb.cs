using Candor.Governance;
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

    internal override IQueryable<Guid> SearchConversations(string words)
    {
        var match = string.Join(' ', Words(words).Select(word => $"\"{word}\"*"));
        return match.Length == 0
            ? Items.Where(item => false).Select(item => item.ConversationId)
            : Database.SqlQuery<Guid>($"SELECT conversation_id AS Value FROM item_search WHERE item_search MATCH {match} ORDER BY rowid DESC LIMIT {SearchDepth}");
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        configurationBuilder.Properties<LocalDateTime>().HaveConversion<LocalDateTimeToText>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateToText>();
    }
}
