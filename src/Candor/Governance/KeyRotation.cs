using Candor.Channels;
using Candor.Database;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Governance;

/// <summary>
/// Takes a new key into use and seals again, while the product runs, what the old ones sealed. Old keys stay: what a
/// signed-in browser holds, and what another node is sealing at this moment, still opens.
/// </summary>
public sealed class KeyRotation(IServiceProvider services, IDbContextFactory<CandorDb> databases, Vault vault, TimeProvider time)
{
    private const int BatchSize = 200;

    private readonly WatchedKeyManager keys = services.GetRequiredService<WatchedKeyManager>();

    /// <summary>How long a key lives by itself before another is made.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(90);

    /// <summary>Long enough for every node to have learnt of a new key before it is used.</summary>
    private static readonly TimeSpan Spread = 3 * KeyRingWatch.Pause;

    /// <summary>Makes a key, takes it into use, and seals everything again.</summary>
    /// <param name="manyNodes">Whether others must learn of the key first; it takes some seconds then.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="cancellationToken">Stops between two things; what is not sealed again still opens.</param>
    /// <returns>How many secrets and notes were sealed again.</returns>
    public async Task<int> RotateAsync(bool manyNodes, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManageOrganisation);
        var begins = time.GetUtcNow() + (manyNodes ? Spread : TimeSpan.Zero);
        keys.CreateNewKey(begins, begins + KeyLife);
        if (manyNodes)
        {
            await Task.Delay(Spread, time, cancellationToken);
        }

        keys.LookAgain();
        var count = await ResealSecretsAsync(cancellationToken) + await ResealNotesAsync(cancellationToken);
        await SignAsync(count, by, cancellationToken);
        return count;
    }

    private async Task SignAsync(int count, Actor by, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        if (await db.Organisations.SingleOrDefaultAsync(cancellationToken) is { } organisation)
        {
            organisation.KeysRotated(count, by, time.Now());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<int> ResealSecretsAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var channels = await db.ChannelSecrets.Select(secret => secret.ChannelId).Distinct().ToListAsync(cancellationToken);
        var count = 0;
        foreach (var channel in channels)
        {
            foreach (var secret in await db.ChannelSecrets.AsNoTracking().Where(secret => secret.ChannelId == channel).ToListAsync(cancellationToken))
            {
                // Only while it is still what was read: a token that a network just replaced wins.
                var fresh = vault.Seal(ChannelAccounts.Purpose(channel), vault.Open(ChannelAccounts.Purpose(channel), secret.Sealed));
                count += await db.ChannelSecrets.Where(one => one.ChannelId == channel && one.Name == secret.Name && one.Sealed == secret.Sealed)
                    .ExecuteUpdateAsync(one => one.SetProperty(kept => kept.Sealed, fresh), cancellationToken);
            }
        }

        return count;
    }

    private async Task<int> ResealNotesAsync(CancellationToken cancellationToken)
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
