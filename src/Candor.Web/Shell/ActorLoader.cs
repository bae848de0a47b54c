using System.Security.Claims;
using Candor.Database;
using Candor.Governance;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Reads who someone is from the database at every request: a role taken away counts at once.</summary>
internal sealed class ActorLoader(CandorDb db, IOptions<IdentityOptions> identity, TimeProvider time)
{
    /// <summary>The person of a desk's cookie, unless they left or their sign-in was ended (new password, lost device).</summary>
    public async Task<Actor?> PersonAsync(ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(who.FindFirstValue(ClaimTypes.NameIdentifier), out var personId))
        {
            return null;
        }

        var stamp = who.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var found = await FindAsync(db.Users.Where(person => person.Id == personId && person.SecurityStamp == stamp), cancellationToken);
        return found is null ? null : new Actor(found.Id, found.Name, ActorKind.Person, Grants(found, null));
    }

    /// <summary>The owner of an API token, narrowed to its scopes; null when it does not work (any more).</summary>
    public async Task<Actor?> TokenAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = ApiToken.HashOf(secret);
        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, cancellationToken);
        if (token is null || !token.Works(time.Now()))
        {
            return null;
        }

        // It keeps its owner's id: what a person drafted through a token they still cannot approve themself.
        var owner = await FindAsync(db.Users.Where(person => person.Id == token.PersonId), cancellationToken);
        return owner is null ? null : new Actor(owner.Id, $"{owner.Name} ({token.Name})", ActorKind.Token, Grants(owner, token.Permissions));
    }

    private Task<Found?> FindAsync(IQueryable<Person> people, CancellationToken cancellationToken)
        => people.AsNoTracking().Where(person => !person.Left)
            .Select(person => new Found(person.Id, person.Name, db.RoleGrants.Where(grant => grant.PersonId == person.Id).ToList()))
            .SingleOrDefaultAsync(cancellationToken);

    private static List<ActorGrant> Grants(Found found, IReadOnlySet<Permission>? scopes)
        => found.Grants.ConvertAll(grant => new ActorGrant(grant.Role, grant.FacilityId, grant.ChannelId, scopes));

    private sealed record Found(Guid Id, string Name, List<RoleGrant> Grants);
}
