using System.Text.Json;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;

namespace Candor.Channels;

/// <summary>Opens a channel's account for one call to its network, and keeps the secrets that the network replaces.</summary>
public sealed class ChannelAccounts(IDbContextFactory<CandorDb> databases, Vault vault)
{
    /// <summary>The account of <paramref name="channel"/> with its secrets opened.</summary>
    public async Task<Account> OpenAsync(Channel channel, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var secrets = await db.ChannelSecrets.AsNoTracking().Where(secret => secret.ChannelId == channel.Id).ToListAsync(cancellationToken);
        return new Account
        {
            Settings = JsonSerializer.Deserialize<Dictionary<string, string>>(channel.Settings)!,
            Secrets = secrets.ToDictionary(secret => secret.Name, secret => vault.Open(Purpose(channel.Id), secret.Sealed)),
            NetworkId = channel.AccountId.Length > 0 ? channel.AccountId : null,
            KeepAsync = (fresh, token) => KeepAsync(channel.Id, fresh, token),
        };
    }

    /// <summary>Seals and stores secrets by name; an empty value never replaces one that is kept.</summary>
    public async Task KeepAsync(Guid channelId, IReadOnlyDictionary<string, string> fresh, CancellationToken cancellationToken)
    {
        // Sealed before the transaction begins: the first seal of all writes a key of its own.
        var sealedValues = fresh.Where(one => one.Value.Length > 0).ToDictionary(one => one.Key, one => vault.Seal(Purpose(channelId), one.Value));
        await using var db = databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var kept = await db.ChannelSecrets.Where(secret => secret.ChannelId == channelId).ToDictionaryAsync(secret => secret.Name, cancellationToken);
        foreach (var (name, sealedValue) in sealedValues)
        {
            if (kept.TryGetValue(name, out var secret))
            {
                secret.Sealed = sealedValue;
            }
            else
            {
                db.ChannelSecrets.Add(new ChannelSecret { ChannelId = channelId, Name = name, Sealed = sealedValue });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal static string Purpose(Guid channelId) => $"channel-secret/{channelId}";
}
