using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Database;

/// <summary>Saving: every change of an audited entity is signed, chained and announced.</summary>
public abstract partial class CandorDb
{
    private readonly List<Change> saved = [];

    /// <summary>Saves, appending to the audit chain in the same transaction.</summary>
    /// <exception cref="StaleException">Somebody else changed one of the entities first; nothing was written.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        var changed = AuditWriter.Changed(this);
        if (changed.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var changes = changed.SelectMany(entry => entry.Entity.Happenings.Select(happening => new Change(entry.Metadata.ClrType.Name, entry.Entity.Id, happening.Action))).ToList();
        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await AuditWriter.AppendAsync(this, changed, cancellationToken);
            var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            saved.AddRange(changes);
            if (own is not null)
            {
                await own.CommitAsync(cancellationToken);
            }

            foreach (var entry in changed)
            {
                entry.Entity.Saved();
            }

            return count;
        }
        catch (DbUpdateConcurrencyException stale)
        {
            throw new StaleException(stale.Entries.Count > 0 ? "This " + stale.Entries[0].Metadata.ClrType.Name.ToLowerInvariant() : "This");
        }
        finally
        {
            if (own is not null)
            {
                await own.DisposeAsync();
            }
        }
    }

    /// <summary>Saves what needs no signature (keys, sign-in bookkeeping).</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return AuditWriter.Changed(this).Count == 0
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new InvalidOperationException("Signed changes are saved asynchronously: use SaveChangesAsync.");
    }

    /// <summary>The transaction ended well: whoever looks now finds what was saved in it.</summary>
    internal void AnnounceSaved()
    {
        if (saved.Count > 0)
        {
            List<Change> changes = [.. saved];
            saved.Clear();
            feed.Announce(changes);
        }
    }

    /// <summary>What was saved is gone with its transaction.</summary>
    internal void ForgetSaved() => saved.Clear();
}
