using Candor.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Governance;

/// <summary>A person's API tokens: issue, look at, revoke.</summary>
public sealed class TokenDesk(CandorDb db, TimeProvider time)
{
    /// <summary>The longest that a token may live.</summary>
    public static Duration LongestLife { get; } = Duration.FromDays(366);

    /// <summary>Issues a token; the secret in the answer is shown once.</summary>
    /// <exception cref="RuleBrokenException"><c>token-by-token</c>, <c>token-scope</c>, <c>token-life</c>.</exception>
    public async Task<(ApiToken Token, string Secret)> IssueAsync(string name, IReadOnlyList<Permission> scopes, Instant? expiresAt, Actor by, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (by is not { Kind: ActorKind.Person, Id: { } owner })
        {
            throw new RuleBrokenException("token-by-token", "A token cannot make tokens. Sign in and make it yourself.");
        }

        if (scopes.Count == 0)
        {
            throw new RuleBrokenException("token-scope", "Choose at least one permission for the token.");
        }

        foreach (var beyond in scopes.Where(scope => !by.May(scope)))
        {
            throw new RuleBrokenException("token-scope", $"Your roles do not include “{beyond}”, so a token of yours cannot either.");
        }

        var end = expiresAt ?? now + LongestLife;
        if (end <= now || end > now + LongestLife)
        {
            throw new RuleBrokenException("token-life", "A token ends in the future, at most a year from now.");
        }

        var token = ApiToken.Issue(time.NewId(), name.Trim(), owner, scopes.Distinct(), end, by, now, out var secret);
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        return (token, secret);
    }

    /// <summary>The actor's own tokens, newest first.</summary>
    public Task<IReadOnlyList<ApiToken>> MineAsync(Actor by, CancellationToken cancellationToken) => ListAsync(by.Id, cancellationToken);

    /// <summary>The tokens of a person, newest first: one's own, or anybody's for an administrator.</summary>
    public Task<IReadOnlyList<ApiToken>> OfAsync(Guid personId, Actor by, CancellationToken cancellationToken)
    {
        if (personId != by.Id)
        {
            by.Need(Permission.ManagePeople);
        }

        return ListAsync(personId, cancellationToken);
    }

    /// <summary>Ends a token at once: one's own, or anybody's for an administrator.</summary>
    public async Task RevokeAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(token => token.Id == id, cancellationToken);
        if (token is null || (token.PersonId != by.Id && !by.May(Permission.ManagePeople)))
        {
            throw new NotFoundException("token");
        }

        if (token.RevokedAt is null)
        {
            token.Revoke(by, time.Now());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<IReadOnlyList<ApiToken>> ListAsync(Guid? personId, CancellationToken cancellationToken)
        => await db.ApiTokens.AsNoTracking().Where(token => token.PersonId == personId).OrderByDescending(token => token.Id).Take(200).ToListAsync(cancellationToken);
}
