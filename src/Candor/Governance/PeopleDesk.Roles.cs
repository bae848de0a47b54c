using Candor.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Candor.Governance;

/// <summary>Granting and taking away roles, and the rules that keep a desk governable.</summary>
public sealed partial class PeopleDesk
{
    /// <summary>Grants a role.</summary>
    /// <exception cref="RuleBrokenException"><c>role-held</c>, <c>self-grant</c>, <c>self-grant-reason</c>, <c>role-without-scope</c>.</exception>
    public async Task<Guid> GrantAsync(Guid personId, RoleScope role, string? reason, Actor by, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        await ChangeAsync(personId, by, async (_, record) =>
        {
            await CheckScopeAsync(role, cancellationToken);
            var held = await db.RoleGrants.Where(grant => grant.PersonId == personId).ToListAsync(cancellationToken);
            if (held.Exists(grant => ScopeOf(grant) == role))
            {
                throw new RuleBrokenException("role-held", "They hold this role already.");
            }

            var toThemself = by.Id == personId;
            if (toThemself)
            {
                await CheckSelfGrantAsync(personId, reason, cancellationToken);
            }

            id = Hold(personId, [role])[0];
            record.RolesSet(toThemself ? GrantedThemself : "role granted", Words([.. held.Select(ScopeOf), role]), by, time.Now(), reason);
        }, cancellationToken);
        return id;
    }

    /// <summary>Takes a role away; it counts with the person's next request.</summary>
    /// <exception cref="RuleBrokenException"><c>last-administrator</c>.</exception>
    public Task RevokeAsync(Guid personId, Guid grantId, string? reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(personId, by, async (_, record) =>
        {
            var held = await db.RoleGrants.Where(grant => grant.PersonId == personId).ToListAsync(cancellationToken);
            var grant = held.Find(grant => grant.Id == grantId) ?? throw new NotFoundException("role of this person");
            if (grant.Role == Role.Administrator)
            {
                await KeepAnAdministratorAsync(personId, cancellationToken);
            }

            db.RoleGrants.Remove(grant);
            record.RolesSet("role taken away", Words([.. held.Where(other => other != grant).Select(ScopeOf)]), by, time.Now(), reason);
        }, cancellationToken);

    /// <summary>Makes the roles that count everywhere exactly these; a role held only at one facility or channel stays as long as it is among them.</summary>
    public Task SetRolesAsync(Guid personId, IReadOnlyCollection<Role> roles, string? reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(personId, by, async (_, record) =>
        {
            var held = await db.RoleGrants.Where(grant => grant.PersonId == personId).ToListAsync(cancellationToken);
            var gone = held.Where(grant => !roles.Contains(grant.Role)).ToList();
            var fresh = roles.Distinct().Where(role => !held.Exists(grant => grant.Role == role)).Select(role => new RoleScope(role)).ToList();
            if (gone.Exists(grant => grant.Role == Role.Administrator))
            {
                await KeepAnAdministratorAsync(personId, cancellationToken);
            }

            if (fresh.Count > 0 && by.Id == personId)
            {
                await CheckSelfGrantAsync(personId, reason, cancellationToken);
            }

            if (gone.Count + fresh.Count == 0)
            {
                return;
            }

            db.RoleGrants.RemoveRange(gone);
            Hold(personId, fresh);
            record.RolesSet(fresh.Count > 0 && by.Id == personId ? GrantedThemself : "roles set", Words([.. held.Except(gone).Select(ScopeOf), .. fresh]), by, time.Now(), reason);
        }, cancellationToken);

    /// <summary>
    /// One administrator alone may give themself a role, with a reason that colleagues see. Where there are two, the
    /// other one does it: nobody makes themself an approver on the quiet.
    /// </summary>
    private async Task CheckSelfGrantAsync(Guid personId, string? reason, CancellationToken cancellationToken)
    {
        if (await OtherAdministrators(personId).AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("self-grant", "You cannot give yourself a role while there is another administrator. Ask them to do it.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("self-grant-reason", "Say why you give yourself this role. The reason is kept and shown to your colleagues.");
        }
    }

    private async Task KeepAnAdministratorAsync(Guid personId, CancellationToken cancellationToken)
    {
        var isOne = await db.RoleGrants.AnyAsync(grant => grant.PersonId == personId && grant.Role == Role.Administrator, cancellationToken);
        if (isOne && !await OtherAdministrators(personId).AnyAsync(cancellationToken))
        {
            throw new RuleBrokenException("last-administrator", "This is the last administrator. Make someone else administrator first.");
        }
    }

    private IQueryable<Person> OtherAdministrators(Guid personId)
        => db.Users.Where(person => person.Id != personId && !person.Left && db.RoleGrants.Any(grant => grant.PersonId == person.Id && grant.Role == Role.Administrator));

    private async Task CheckScopeAsync(RoleScope role, CancellationToken cancellationToken)
    {
        if (role.Role is Role.Administrator or Role.Auditor && (role.FacilityId ?? role.ChannelId) is not null)
        {
            throw new RuleBrokenException("role-without-scope", "Administrators and auditors act for the whole organisation: leave facility and channel empty.");
        }

        if (role.FacilityId is { } facility && !await db.Facilities.AnyAsync(one => one.Id == facility, cancellationToken))
        {
            throw new NotFoundException("facility");
        }

        if (role.ChannelId is { } channel && !await db.Channels.AnyAsync(one => one.Id == channel, cancellationToken))
        {
            throw new NotFoundException("channel");
        }
    }

    /// <summary>Changes a person and their record in one transaction; every sign-in they have ends when who they are changes.</summary>
    private async Task ChangeAsync(Guid personId, Actor by, Func<Person, PersonRecord, Task> change, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManagePeople);
        await using var transaction = await LockAsync(cancellationToken);
        var person = await db.Users.SingleOrDefaultAsync(person => person.Id == personId, cancellationToken) ?? throw new NotFoundException("person");
        var before = (person.Left, person.PasswordHash);
        await change(person, await db.PersonRecords.SingleAsync(record => record.Id == personId, cancellationToken));
        if (before == (person.Left, person.PasswordHash))
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            Refuse(await users.UpdateSecurityStampAsync(person));
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>One change of people at a time, so that two administrators cannot remove each other at once.</summary>
    private async Task<IDbContextTransaction> LockAsync(CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAuditHeadAsync(cancellationToken);
        return transaction;
    }

    private List<Guid> Hold(Guid personId, IReadOnlyList<RoleScope> roles)
    {
        var grants = roles.Distinct().Select(role => new RoleGrant { Id = time.NewId(), PersonId = personId, Role = role.Role, FacilityId = role.FacilityId, ChannelId = role.ChannelId }).ToList();
        db.RoleGrants.AddRange(grants);
        return grants.ConvertAll(grant => grant.Id);
    }

    private static RoleScope ScopeOf(RoleGrant grant) => new(grant.Role, grant.FacilityId, grant.ChannelId);

    private static string Words(IReadOnlyList<RoleScope> roles)
        => string.Join(", ", roles.Select(role => (role.FacilityId, role.ChannelId) switch
        {
            (null, null) => $"{role.Role}",
            ({ } facility, null) => $"{role.Role} at facility {facility}",
            (null, { } channel) => $"{role.Role} on channel {channel}",
            ({ } facility, { } channel) => $"{role.Role} at facility {facility} on channel {channel}",
        }));

    private static void Refuse(IdentityResult result)
    {
        if (result.Succeeded)
        {
            return;
        }

        var error = result.Errors.First();
        throw error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => new RuleBrokenException("password-weak", "The password is too short: take 12 characters or more. A few words you can remember are better than signs."),
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new RuleBrokenException("email-taken", "Somebody with this e-mail address is here already."),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new RuleBrokenException("email-invalid", "This is not an e-mail address we can use."),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => new StaleException("This person"),
            _ => new RuleBrokenException("person-refused", error.Description),
        };
    }
}
