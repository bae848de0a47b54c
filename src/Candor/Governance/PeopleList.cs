using Candor.Database;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Governance;

/// <summary>Reads who works here and what they may do.</summary>
public sealed class PeopleList(CandorDb db, TimeProvider time)
{
    /// <summary>Most people in one page.</summary>
    public const int PageSize = 100;

    /// <summary>A page of people in the order they were added; <paramref name="after"/> is the last id of the page before.</summary>
    public async Task<IReadOnlyList<PersonView>> PageAsync(Guid? after, Actor by, CancellationToken cancellationToken)
    {
        Need(by);
        var people = db.Users.AsNoTracking().Where(person => after == null || person.Id.CompareTo(after.Value) > 0).OrderBy(person => person.Id).Take(PageSize + 1);
        return await ViewsAsync(await people.ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>One person; null when there is none.</summary>
    public async Task<PersonView?> FindAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        Need(by);
        return (await ViewsAsync(await db.Users.AsNoTracking().Where(person => person.Id == id).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault();
    }

    /// <summary>Whether there is anybody yet.</summary>
    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => db.Users.AllAsync(_ => false, cancellationToken);

    private static void Need(Actor by)
    {
        if (!by.May(Permission.ReadAudit))
        {
            by.Need(Permission.ManagePeople);
        }
    }

    private async Task<IReadOnlyList<PersonView>> ViewsAsync(List<Person> people, CancellationToken cancellationToken)
    {
        var ids = people.ConvertAll(person => person.Id);
        var grants = (await db.RoleGrants.AsNoTracking().Where(grant => ids.Contains(grant.PersonId)).ToListAsync(cancellationToken)).ToLookup(grant => grant.PersonId);
        var selfGrants = (await db.AuditEntries.AsNoTracking().Where(entry => ids.Contains(entry.SubjectId) && entry.Action == PeopleDesk.GrantedThemself)
            .OrderByDescending(entry => entry.Sequence).ToListAsync(cancellationToken)).ToLookup(entry => entry.SubjectId);
        return people.ConvertAll(person => new PersonView(
            person.Id, person.Name, person.Title, person.Email!, person.Left, person.PasswordHash is not null, LockedUntil(person),
            [.. grants[person.Id].OrderBy(grant => grant.Role).Select(grant => new PersonGrant(grant.Id, grant.Role, grant.FacilityId, grant.ChannelId))],
            [.. selfGrants[person.Id].Select(entry => new SelfGrant(entry.At, entry.Reason))]));
    }

    private Instant? LockedUntil(Person person)
        => person.LockoutEnd is { } end && end > time.GetUtcNow() ? Instant.FromDateTimeOffset(end) : null;
}
