using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>Who may work the inbox, and where: the same rule as for whoever claims a conversation themself.</summary>
public sealed class Colleagues(CandorDb db)
{
    private static readonly List<Role> Answering = [.. Enum.GetValues<Role>().Where(role => RoleBook.Of(role).Contains(Permission.Triage) && RoleBook.Of(role).Contains(Permission.ReadInbox))];

    /// <summary>Everybody whose roles let them answer somewhere, by name.</summary>
    public async Task<IReadOnlyList<(Person Person, Actor Actor)>> AllAsync(CancellationToken cancellationToken)
        => await AmongAsync(db, db.Users.Where(person => db.RoleGrants.Any(grant => grant.PersonId == person.Id && Answering.Contains(grant.Role))), cancellationToken);

    /// <summary>Whether they may read and answer a conversation.</summary>
    public static bool MayAnswer(Actor actor, Conversation conversation)
        => actor.May(Permission.ReadInbox, conversation.ChannelId, conversation.FacilityId) && actor.May(Permission.Triage, conversation.ChannelId, conversation.FacilityId);

    /// <summary>Some people as they would act, unless they left.</summary>
    internal static async Task<List<(Person Person, Actor Actor)>> AmongAsync(CandorDb db, IQueryable<Person> people, CancellationToken cancellationToken)
    {
        var found = await people.AsNoTracking().Where(person => !person.Left).OrderBy(person => person.Name).ThenBy(person => person.Id)
            .Select(person => new { Person = person, Grants = db.RoleGrants.Where(grant => grant.PersonId == person.Id).ToList() }).ToListAsync(cancellationToken);
        return found.ConvertAll(one => (one.Person, new Actor(one.Person.Id, one.Person.Name, ActorKind.Person, one.Grants.ConvertAll(grant => new ActorGrant(grant.Role, grant.FacilityId, grant.ChannelId)))));
    }
}
