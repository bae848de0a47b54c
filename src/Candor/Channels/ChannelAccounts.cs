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
        await using var db = databases.CreateDbContext();
        await PutAsync(db, channelId, fresh, forgetOthers: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts secrets into <paramref name="db"/>, sealed, to be saved together with what they belong to.</summary>
    /// <param name="db">Where the channel is saved.</param>
    /// <param name="channelId">Whose.</param>
    /// <param name="fresh">By name; an empty value never replaces one that is kept.</param>
    /// <param name="forgetOthers">Whether secrets that are not among them are deleted.</param>
    /// <param name="cancellationToken">Stops before anything is changed.</param>
    /// <remarks>Not inside a transaction: the first seal of all writes a key of its own.</remarks>
    internal async Task PutAsync(CandorDb db, Guid channelId, IReadOnlyDictionary<string, string> fresh, bool forgetOthers, CancellationToken cancellationToken)
    {
        var sealedValues = fresh.Where(one => one.Value.Length > 0).ToDictionary(one => one.Key, one => vault.Seal(Purpose(channelId), one.Value));
        var kept = await db.ChannelSecrets.Where(secret => secret.ChannelId == channelId).ToDictionaryAsync(secret => secret.Name, cancellationToken);
        foreach (var (name, sealedValue) in sealedValues)
        {
            if (kept.Remove(name, out var secret))
            {
                secret.Sealed = sealedValue;
            }
            else
            {
                db.ChannelSecrets.Add(new ChannelSecret { ChannelId = channelId, Name = name, Sealed = sealedValue });
            }
        }

        if (forgetOthers)
        {
            db.ChannelSecrets.RemoveRange(kept.Values);
        }
    }

    internal static string Purpose(Guid channelId) => $"channel-secret/{channelId}";
}
