using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Archive;

/// <summary>The database that a backup is put into.</summary>
internal abstract class RestoreTarget : IAsyncDisposable
{
    /// <summary>How people know it.</summary>
    public abstract string Name { get; }

    /// <summary>Makes sure that nobody else works on it.</summary>
    /// <exception cref="RuleBrokenException"><c>desk-running</c>, <c>database-newer</c>.</exception>
    public abstract Task TakeAsync(CancellationToken cancellationToken);

    /// <summary>Whether nothing would be lost.</summary>
    public abstract Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Puts the rows in the place of what is there, in one step.</summary>
    /// <param name="backup">Where they come from.</param>
    /// <param name="reached">The migration at which the tables are those of the backup; it is brought to this version from there.</param>
    /// <param name="count">Counts the rows.</param>
    /// <param name="cancellationToken">Leaves what was there.</param>
    public abstract Task<AuditVerdict> PutAsync(BackupFile backup, string reached, Counter count, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>Keeps the rows of one table; answers how many there were.</summary>
    protected abstract Task<long> FillAsync(CandorDb db, BackupTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>Fills every table. What a migration put there goes first.</summary>
    protected async Task FillAsync(CandorDb db, BackupFile backup, Counter count, CancellationToken cancellationToken)
    {
        foreach (var table in backup.Manifest.Tables.Reverse())
        {
            await ExecuteAsync(db, $"DELETE FROM \"{Name(table)}\"", cancellationToken);
        }

        foreach (var table in backup.Manifest.Tables)
        {
            var kept = await FillAsync(db, table, Counted(backup.RowsAsync(table, cancellationToken), count), cancellationToken);
            if (kept != table.Rows)
            {
                throw new BackupUnreadableException($"{table.Part.Name} has {kept} rows, and its manifest says {table.Rows}");
            }
        }

        static string Name(BackupTable table) => Plain(table.Name);
    }

    /// <summary>Walks the chain, which must end where the backup says.</summary>
    protected static async Task<AuditVerdict> VerifyAsync(CandorDb db, BackupManifest manifest, CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        return head.Sequence == manifest.AuditEntries && Convert.ToHexStringLower(head.Hash) == manifest.AuditHead
            ? await new AuditChain(db).VerifyAsync(cancellationToken)
            : throw new BackupUnreadableException("its audit chain does not end where its manifest says");
    }

    protected static async Task ExecuteAsync(CandorDb db, string statement, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.Transaction, command.CommandTimeout) = (db.Database.CurrentTransaction is { } current ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current) : null, 0);
#pragma warning disable CA2100 // Names are checked by Plain; the rest is ours.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A name that can stand in a statement: a manifest is not ours to trust.</summary>
    /// <exception cref="BackupUnreadableException">It is no name of a table or column.</exception>
    protected static string Plain(string name) => name.Length is > 0 and < 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
        ? name
        : throw new BackupUnreadableException($"its manifest names a table or column “{name}”");

    private static async IAsyncEnumerable<object?[]> Counted(IAsyncEnumerable<object?[]> rows, Counter count)
    {
        await foreach (var row in rows)
        {
            count.OneMore();
            yield return row;
        }
    }
}
