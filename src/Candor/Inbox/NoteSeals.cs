using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>Seals the private notes again.</summary>
internal sealed class NoteSeals(IDbContextFactory<CandorDb> databases, Vault vault) : IReseals
{
    private const int BatchSize = 200;

    public async Task<int> ResealAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var count = 0;
        for (var after = Guid.Empty; ;)
        {
            var notes = await db.Notes.AsNoTracking().Where(note => note.Id.CompareTo(after) > 0).OrderBy(note => note.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (notes.Count == 0)
            {
                return count;
            }

            foreach (var note in notes)
            {
                var fresh = vault.Seal(Note.Purpose(note.ConversationId), vault.Open(Note.Purpose(note.ConversationId), note.Sealed));
                count += await db.Notes.Where(one => one.Id == note.Id).ExecuteUpdateAsync(one => one.SetProperty(kept => kept.Sealed, fresh), cancellationToken);
            }

            after = notes[^1].Id;
        }
    }
}
