using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Candor.Governance;

/// <summary>
/// The keys in the database, with a way to say “look again”: by itself a node would learn of a key that another one made,
/// or of its time having come, only after a day. Thread-safe.
/// </summary>
internal sealed class WatchedKeyManager(XmlKeyManager keys) : IKeyManager, IDisposable
{
    private CancellationTokenSource stale = new();

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => keys.GetAllKeys();

    public CancellationToken GetCacheExpirationToken()
    {
        // Both ends are told of at once: ours, and the framework's own after it made or revoked a key.
        var linked = CancellationTokenSource.CreateLinkedTokenSource(keys.GetCacheExpirationToken(), Volatile.Read(ref stale).Token);
        return linked.Token;
    }

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    /// <summary>Makes the next use of a key read them again.</summary>
    public void LookAgain()
    {
        using var old = Interlocked.Exchange(ref stale, new CancellationTokenSource());
        old.Cancel();
    }

    public void Dispose() => stale.Dispose();
}
