using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Governance;

/// <summary>Reads and checks the audit chain.</summary>
public sealed class AuditChain(CandorDb db)
{
    /// <summary>Walks the whole chain and names the first entry that does not fit. Entries may be added meanwhile.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var (last, hash, promised) = (0L, new byte[32], 0L);
        while (true)
        {
            (last, hash, var fault) = await WalkAsync(last, hash, cancellationToken);
            if (fault is not null)
            {
                return AuditVerdict.Broken(last + 1, fault);
            }

            var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
            if (head.Sequence == last && head.Hash.AsSpan().SequenceEqual(hash))
            {
                return AuditVerdict.Whole(last, hash);
            }

            // A head further on may have been written after the walk; its entries came with it, so the next walk finds them or they are gone.
            if (head.Sequence <= last || last < promised)
            {
                return AuditVerdict.Broken(last + 1, $"The chain ends at entry {last}, but its head says {head.Sequence}: entries at the end were removed or changed.");
            }

            promised = head.Sequence;
        }
    }

    /// <summary>A page of the chain (of one thing, or of all), oldest first, from after a sequence number.</summary>
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(Guid? subjectId, long after, int size, CancellationToken cancellationToken)
        => await db.AuditEntries.AsNoTracking().Where(entry => entry.Sequence > after && (subjectId == null || entry.SubjectId == subjectId))
            .OrderBy(entry => entry.Sequence).Take(size).ToListAsync(cancellationToken);

    /// <summary>The history of one thing, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(Guid subjectId, CancellationToken cancellationToken)
        => await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subjectId)
            .OrderBy(entry => entry.Sequence).Take(500).ToListAsync(cancellationToken);

    /// <summary>Walks on from an entry that was found right; answers how far it came and what stopped it.</summary>
    private async Task<(long Last, byte[] Hash, string? Fault)> WalkAsync(long last, byte[] hash, CancellationToken cancellationToken)
    {
        var from = last;
        await using var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.Sequence > from).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(entries) is { IsThere: true } next)
        {
            if (Fault(next.Entry, last + 1, hash) is { } fault)
            {
                return (last, hash, fault);
            }

            (last, hash) = (next.Entry!.Sequence, next.Entry.Hash);
        }

        return (last, hash, null);
    }

    /// <summary>The next entry; an entry that is null is there and cannot be read.</summary>
    private static async Task<(bool IsThere, AuditEntry? Entry)> NextAsync(IAsyncEnumerator<AuditEntry> entries)
    {
        try
        {
            return await entries.MoveNextAsync() ? (true, entries.Current) : (false, null);
        }
        catch (Exception changed) when (changed is InvalidOperationException or FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            // A column holds what the program never writes there.
            return (true, null);
        }
    }

    private static string? Fault(AuditEntry? entry, long expected, byte[] previous)
    {
        if (entry is null)
        {
            return $"Entry {expected} cannot be read: it was changed after it was written.";
        }

        if (entry.Sequence != expected)
        {
            return $"Entry {expected} is missing.";
        }

        if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
        {
            return $"Entry {expected} does not follow entry {expected - 1}.";
        }

        return entry.Hash.AsSpan().SequenceEqual(AuditHash.Of(entry)) ? null : $"Entry {expected} was changed after it was written.";
    }
}
