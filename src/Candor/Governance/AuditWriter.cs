using System.Text.Json;
using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Candor.Governance;

/// <summary>Turns what happened to tracked entities into links of the chain, inside the transaction that saves them.</summary>
internal static class AuditWriter
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Audited entities that are about to change.</summary>
    public static List<EntityEntry<Audited>> Changed(CandorDb db)
    {
        var changed = db.ChangeTracker.Entries<Audited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || entry.Entity.Happenings.Count > 0)
            .ToList();
        foreach (var entry in changed)
        {
            if (entry.Entity.Happenings.Count == 0)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} {entry.Entity.Id} was changed and nothing says by whom: call Happened in the verb.");
            }
        }

        return changed;
    }

    /// <summary>Adds one entry per happening; the head row is locked by the caller's transaction.</summary>
    public static async Task AppendAsync(CandorDb db, List<EntityEntry<Audited>> changed, CancellationToken cancellationToken)
    {
        var head = await db.LockAuditHeadAsync(cancellationToken);
        foreach (var entry in changed)
        {
            var before = entry.State == EntityState.Added ? null : StateHash.Of(entry.OriginalValues);
            if (entry.State == EntityState.Modified)
            {
                entry.Entity.NextVersion();
            }

            var after = entry.State == EntityState.Deleted ? null : StateHash.Of(entry.CurrentValues);
            foreach (var happening in entry.Entity.Happenings)
            {
                var link = Link(head, entry, happening, before, after);
                db.AuditEntries.Add(link);
                head.Sequence = link.Sequence;
                head.Hash = link.Hash;
            }
        }
    }

    private static AuditEntry Link(AuditHead head, EntityEntry<Audited> entry, Happening happening, byte[]? before, byte[]? after)
    {
        AuditEntry With(byte[] hash) => new()
        {
            Sequence = head.Sequence + 1,
            At = happening.At,
            ActorId = happening.By.Id,
            ActorName = KeepableText.Of(happening.By.Name),
            ActorKind = happening.By.Kind,
            Action = happening.Action,
            SubjectType = entry.Metadata.ClrType.Name,
            SubjectId = entry.Entity.Id,
            BeforeHash = before,
            AfterHash = after,
            Reason = KeepableText.Of(happening.Reason),
            Details = JsonSerializer.Serialize(happening.Details.ToDictionary(detail => detail.Name, detail => detail.Value), Json),
            PreviousHash = head.Hash,
            Hash = hash,
        };

        return With(AuditHash.Of(With([])));
    }
}
