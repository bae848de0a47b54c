using Candor.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Governance;

/// <summary>
/// Takes a new key into use and seals again, while the product runs, what the old ones sealed. Old keys stay: what a
/// signed-in browser holds, and what another node is sealing at this moment, still opens.
/// </summary>
public sealed class KeyRotation(IServiceProvider services, IEnumerable<IReseals> sealings, IDbContextFactory<CandorDb> databases, TimeProvider time)
{
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
        var count = 0;
        foreach (var sealing in sealings)
        {
            count += await sealing.ResealAsync(cancellationToken);
        }

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
}
