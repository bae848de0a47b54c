using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Web.Shell;

/// <summary>Answers kept under their idempotency key; sealed, since an answer may hold a secret that is shown once.</summary>
internal sealed class KeptAnswers(IDbContextFactory<CandorDb> databases, Vault vault, TimeProvider time)
{
    /// <summary>How long an answer is kept.</summary>
    public static Duration Life { get; } = Duration.FromHours(24);

    /// <summary>Takes the key for a request that begins; answers the earlier row when it is taken.</summary>
    public async Task<IdempotentAnswer?> BeginAsync(Guid actor, string key, byte[] requestHash, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        db.IdempotentAnswers.Add(new IdempotentAnswer { ActorId = actor, Key = key, RequestHash = requestHash, At = time.Now() });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.ActorId == actor && answer.Key == key, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            throw;
        }
    }

    public async Task KeepAsync(Guid actor, string key, int status, string body, string? location, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var sealedBody = Convert.ToBase64String(vault.Seal(Purpose(actor, key), body));
        await db.IdempotentAnswers.Where(answer => answer.ActorId == actor && answer.Key == key)
            .ExecuteUpdateAsync(answer => answer.SetProperty(one => one.Status, status).SetProperty(one => one.Body, sealedBody).SetProperty(one => one.Location, location), cancellationToken);
    }

    /// <summary>The request made nothing: its key is free again.</summary>
    public async Task ForgetAsync(Guid actor, string key, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await db.IdempotentAnswers.Where(answer => answer.ActorId == actor && answer.Key == key && answer.Status == 0).ExecuteDeleteAsync(cancellationToken);
    }

    public string BodyOf(IdempotentAnswer answer) => vault.Open(Purpose(answer.ActorId, answer.Key), Convert.FromBase64String(answer.Body!));

    /// <summary>Removes what is older than <see cref="Life"/>.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var oldest = time.Now() - Life;
        return await db.IdempotentAnswers.Where(answer => answer.At < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private static string Purpose(Guid actor, string key) => $"answer/{actor}/{key}";
}
