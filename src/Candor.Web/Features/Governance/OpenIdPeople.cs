using System.Security.Claims;
using Candor.Database;
using Candor.Governance;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Governance;

/// <summary>Finds the colleague whom the identity provider vouches for, and keeps their roles as the provider says.</summary>
internal sealed class OpenIdPeople(UserManager<Person> users, PeopleDesk people, CandorDb db, TimeProvider time, IOptions<SignInOptions> options)
{
    private static readonly Actor Provider = new(null, "Identity provider", ActorKind.Program, [new ActorGrant(Role.Administrator)]);

    /// <summary>The person; null when they are not of this desk.</summary>
    public async Task<Person?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var setting = options.Value.OpenIdConnect;
        var subject = principal.FindFirstValue("sub")!;
        var roles = principal.FindAll(setting.RoleClaim).Select(claim => claim.Value).Where(setting.Roles.ContainsKey).Select(value => setting.Roles[value]).Distinct().ToList();
        var person = await users.FindByLoginAsync(OpenId.Scheme, subject) ?? await MeetAsync(principal, subject, roles, cancellationToken);
        if (person is not null && setting.Roles.Count > 0)
        {
            await people.SetRolesAsync(person.Id, roles, "as the identity provider says", Provider, cancellationToken);
        }

        return person;
    }

    /// <summary>The first time: someone with the same verified address, or someone new who has a role.</summary>
    private async Task<Person?> MeetAsync(ClaimsPrincipal principal, string subject, List<Role> roles, CancellationToken cancellationToken)
    {
        var email = principal.FindFirstValue("email");
        if (email is null || !string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var person = await users.FindByEmailAsync(email);
        if (person is null && roles.Count > 0)
        {
            var (id, _) = await people.AddAsync(principal.FindFirstValue("name") ?? email, email, "", [.. roles.Select(role => new RoleScope(role))], Provider, cancellationToken);
            person = await users.FindByIdAsync(id.ToString());
        }

        if (person is not null)
        {
            var record = await db.PersonRecords.SingleAsync(record => record.Id == person.Id, cancellationToken);
            record.Did("identity linked", Provider, time.Now(), $"the provider vouches for {email}");
            if (!(await users.AddLoginAsync(person, new UserLoginInfo(OpenId.Scheme, subject, "Identity provider"))).Succeeded)
            {
                return null;
            }
        }

        return person;
    }
}
