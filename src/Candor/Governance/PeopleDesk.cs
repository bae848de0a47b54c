using Candor.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Candor.Governance;

/// <summary>Who works here and what they may do: every act is signed in the person's record. Same for desk, API and command line.</summary>
public sealed partial class PeopleDesk(CandorDb db, UserManager<Person> users, OneTimeLinks links, TimeProvider time)
{
    /// <summary>How the record names a role that somebody gave to themself.</summary>
    public const string GrantedThemself = "granted themself a role";

    /// <summary>Adds a colleague.</summary>
    /// <returns>Their id, and the secret of the link by which they choose a password.</returns>
    public async Task<(Guid Id, string Link)> AddAsync(string name, string email, string title, IReadOnlyList<RoleScope> roles, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManagePeople);
        var person = NewPerson(name, email, title);
        var record = PersonRecord.Open(person.Id, person.Name, by, time.Now());
        await using var transaction = await LockAsync(cancellationToken);
        foreach (var role in roles)
        {
            await CheckScopeAsync(role, cancellationToken);
        }

        Hold(person.Id, roles);
        db.PersonRecords.Add(record);
        record.RolesSet("roles granted", Words(roles), by, time.Now(), null);
        Refuse(await users.CreateAsync(person));
        await transaction.CommitAsync(cancellationToken);
        return (person.Id, links.ForPerson(person));
    }

    /// <summary>Makes the first person of all, with the organisation: they found the desk and hold what they choose to hold.</summary>
    /// <exception cref="NotFoundException">The link is used, too old or not ours.</exception>
    public async Task<Person> BeginAsync(string link, string organisation, string zone, string name, string email, string password, IReadOnlyList<Role> alsoRoles, CancellationToken cancellationToken)
    {
        await using var transaction = await LockAsync(cancellationToken);
        if (!links.IsSetup(link) || await db.Users.AnyAsync(cancellationToken))
        {
            throw new NotFoundException("set-up link");
        }

        var person = NewPerson(name, email, "");
        var roles = alsoRoles.Prepend(Role.Administrator).Distinct().Select(role => new RoleScope(role)).ToList();
        var by = new Actor(person.Id, person.Name, ActorKind.Person, [.. roles.Select(role => new ActorGrant(role.Role))]);
        if (!await db.Organisations.AnyAsync(cancellationToken))
        {
            db.Organisations.Add(Organisation.Found(organisation.Trim(), zone.Trim(), by, time.Now()));
        }

        Hold(person.Id, roles);
        var record = PersonRecord.Open(person.Id, person.Name, by, time.Now());
        record.RolesSet(GrantedThemself, Words(roles), by, time.Now(), "First person, at set-up");
        db.PersonRecords.Add(record);
        Refuse(await users.CreateAsync(person, password));
        await transaction.CommitAsync(cancellationToken);
        return person;
    }

    /// <summary>The person left: they cannot sign in from this moment, their tokens end for good, and their name stays in the history.</summary>
    public Task LeaveAsync(Guid personId, string reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(personId, by, async (person, record) =>
        {
            await KeepAnAdministratorAsync(personId, cancellationToken);
            person.Left = true;
            record.Did("left", by, time.Now(), reason);
            await EndTokensAsync(personId, by, cancellationToken);
        }, cancellationToken);

    /// <summary>They are back, with the roles they had.</summary>
    public Task ReturnAsync(Guid personId, string reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(personId, by, (person, record) =>
        {
            person.Left = false;
            record.Did("came back", by, time.Now(), reason);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>Ends their password and their tokens, passkeys stay; answers the secret of a link by which they choose a new one.</summary>
    public async Task<string> ResetAsync(Guid personId, string reason, Actor by, CancellationToken cancellationToken)
    {
        Person? found = null;
        await ChangeAsync(personId, by, async (person, record) =>
        {
            found = person;
            (person.PasswordHash, person.LockoutEnd, person.AccessFailedCount) = (null, null, 0);
            record.Did("password reset", by, time.Now(), reason);
            await EndTokensAsync(personId, by, cancellationToken);
        }, cancellationToken);
        return links.ForPerson(found!);
    }

    /// <summary>A token that outlived its owner's sign-in would be a door that nobody sees.</summary>
    private async Task EndTokensAsync(Guid personId, Actor by, CancellationToken cancellationToken)
    {
        foreach (var token in await db.ApiTokens.Where(token => token.PersonId == personId && token.RevokedAt == null).ToListAsync(cancellationToken))
        {
            token.Revoke(by, time.Now());
        }
    }

    /// <summary>Chooses a password by a one-time link.</summary>
    /// <exception cref="NotFoundException">The link is used, too old or not ours.</exception>
    public async Task<Person> ChoosePasswordAsync(string link, string password, CancellationToken cancellationToken)
    {
        var person = await OwnerAsync(link, cancellationToken) ?? throw new NotFoundException("link, or it was used already");
        var by = new Actor(person.Id, person.Name, ActorKind.Person, []);
        await SetPasswordAsync(person, password, "password chosen", by, cancellationToken);
        return person;
    }

    /// <summary>Whose one-time link it is; null when it was used, is too old or not ours.</summary>
    public async Task<Person?> OwnerAsync(string link, CancellationToken cancellationToken)
        => links.Person(link) is var (id, stamp) ? await db.Users.SingleOrDefaultAsync(person => person.Id == id && person.SecurityStamp == stamp && !person.Left, cancellationToken) : null;

    /// <summary>Changes one's own password.</summary>
    /// <exception cref="RuleBrokenException"><c>password-wrong</c>, <c>password-weak</c>.</exception>
    public async Task<Person> ChangePasswordAsync(string current, string password, Actor by, CancellationToken cancellationToken)
    {
        var person = await db.Users.SingleAsync(person => person.Id == by.Id, cancellationToken);
        if (person.PasswordHash is not null && !await users.CheckPasswordAsync(person, current))
        {
            throw new RuleBrokenException("password-wrong", "The current password is not right.");
        }

        await SetPasswordAsync(person, password, "password changed", by, cancellationToken);
        return person;
    }

    private async Task SetPasswordAsync(Person person, string password, string action, Actor by, CancellationToken cancellationToken)
    {
        foreach (var validator in users.PasswordValidators)
        {
            Refuse(await validator.ValidateAsync(users, person, password));
        }

        var record = await db.PersonRecords.SingleAsync(record => record.Id == person.Id, cancellationToken);
        record.Did(action, by, time.Now());
        (person.PasswordHash, person.LockoutEnd, person.AccessFailedCount) = (users.PasswordHasher.HashPassword(person, password), null, 0);
        Refuse(await users.UpdateSecurityStampAsync(person));
    }

    private Person NewPerson(string name, string email, string title) => new()
    {
        Id = time.NewId(), Name = name.Trim(), Title = title.Trim(), UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true, LockoutEnabled = true,
    };
}
