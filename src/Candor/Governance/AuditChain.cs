using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Governance;

/// <summary>Reads and checks the audit chain.</summary>
public sealed class AuditChain(CandorDb db)
{
    /// <summary>Walks the whole chain and names the first entry that does not fit.</summary>
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        var previous = new byte[32];
        var expected = 1L;
        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (entry.Sequence != expected)
            {
                return AuditVerdict.Broken(expected, $"Entry {expected} is missing.");
            }

            if (!entry.PreviousHash.AsSpan().SequenceEqual(previous))
            {
                return AuditVerdict.Broken(entry.Sequence, $"Entry {entry.Sequence} does not follow entry {entry.Sequence - 1}.");
            }

            if (!entry.Hash.AsSpan().SequenceEqual(AuditHash.Of(entry)))
            {
                return AuditVerdict.Broken(entry.Sequence, $"Entry {entry.Sequence} was changed after it was written.");
            }

            previous = entry.Hash;
            expected++;
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        return head.Sequence == expected - 1 && head.Hash.AsSpan().SequenceEqual(previous)
            ? AuditVerdict.Whole(head.Sequence, head.Hash)
            : AuditVerdict.Broken(expected, $"The chain ends at entry {expected - 1}, but its head says {head.Sequence}: entries at the end were removed or changed.");
    }

    /// <summary>The history of one thing, oldest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(Guid subjectId, CancellationToken cancellationToken)
        => await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subjectId)
            .OrderBy(entry => entry.Sequence).Take(500).ToListAsync(cancellationToken);
}
