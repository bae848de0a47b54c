using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Channels;

/// <summary>Seals the secrets of the channels again.</summary>
internal sealed class SecretSeals(IDbContextFactory<CandorDb> databases, Vault vault) : IReseals
{
    public async Task<int> ResealAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var count = 0;
        foreach (var secret in await db.ChannelSecrets.AsNoTracking().ToListAsync(cancellationToken))
        {
            // Only while it is still what was read: a token that a network just replaced wins.
            var purpose = ChannelAccounts.Purpose(secret.ChannelId);
            var fresh = vault.Seal(purpose, vault.Open(purpose, secret.Sealed));
            count += await db.ChannelSecrets.Where(one => one.ChannelId == secret.ChannelId && one.Name == secret.Name && one.Sealed == secret.Sealed)
                .ExecuteUpdateAsync(one => one.SetProperty(kept => kept.Sealed, fresh), cancellationToken);
        }

        return count;
    }
}
