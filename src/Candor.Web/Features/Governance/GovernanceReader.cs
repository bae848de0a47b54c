using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Features.Governance;

/// <summary>Reads what the governance pages show.</summary>
internal sealed class GovernanceReader(CandorDb db, AuditChain chain)
{
    /// <summary>Entries on a page of the history.</summary>
    public const int PageSize = 60;

    public async Task<IReadOnlyList<PersonLine>> PeopleAsync(Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManagePeople);
        var people = await db.Users.AsNoTracking().OrderBy(person => person.Left).ThenBy(person => person.Name).ToListAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().ToListAsync(cancellationToken);
        return people.ConvertAll(person => new PersonLine(person, [.. grants.Where(grant => grant.PersonId == person.Id).OrderBy(grant => grant.FacilityId ?? grant.ChannelId).ThenBy(grant => grant.Role)]));
    }

    public async Task<IReadOnlyList<Facility>> FacilitiesAsync(CancellationToken cancellationToken)
        => await db.Facilities.AsNoTracking().OrderBy(facility => facility.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Channel>> ChannelsAsync(CancellationToken cancellationToken)
        => await db.Channels.AsNoTracking().OrderBy(channel => channel.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SavedReply>> SavedRepliesAsync(CancellationToken cancellationToken)
        => await db.SavedReplies.AsNoTracking().OrderBy(reply => reply.Title).ToListAsync(cancellationToken);

    public Task<Organisation?> OrganisationAsync(CancellationToken cancellationToken) => db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The history of everything, newest first, from below a sequence number.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryAsync(long? below, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadAudit);
        return await db.AuditEntries.AsNoTracking().Where(entry => below == null || entry.Sequence < below)
            .OrderByDescending(entry => entry.Sequence).Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>The history of one thing, oldest first. Who may work the inbox may read how a conversation went.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryOfAsync(Guid subject, Actor by, CancellationToken cancellationToken)
    {
        if (!by.May(Permission.ReadAudit))
        {
            by.Need(Permission.ReadInbox);
        }

        return await chain.HistoryAsync(subject, cancellationToken);
    }
}
