using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Candor.Database;

/// <summary>Has saved changes announced when they can be read, which is when the transaction around them ends.</summary>
internal sealed class CommitAnnouncer : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        Of(eventData)?.ForgetSaved();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Of(eventData)?.ForgetSaved();
        return ValueTask.FromResult(result);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData)?.AnnounceSaved();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData)?.AnnounceSaved();
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData)?.ForgetSaved();

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData)?.ForgetSaved();
        return Task.CompletedTask;
    }

    private static CandorDb? Of(DbContextEventData eventData) => eventData.Context as CandorDb;
}
