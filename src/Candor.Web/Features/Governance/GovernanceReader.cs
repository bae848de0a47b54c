using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Web.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Features.Governance;

/// <summary>Reads what the governance pages show.</summary>
internal sealed class GovernanceReader(CandorDb db, AuditChain chain, InboxReader inbox, TimeProvider time)
{
    /// <summary>Entries on a page of the history.</summary>
    public const int PageSize = 60;

    public async Task<IReadOnlyList<PersonLine>> PeopleAsync(Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ManagePeople);
        var people = await db.Users.AsNoTracking().OrderBy(person => person.Left).ThenBy(person => person.Name).ToListAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().ToListAsync(cancellationToken);
        var now = time.Now();
        var tokens = (await db.ApiTokens.AsNoTracking().Where(token => token.RevokedAt == null).OrderBy(token => token.Name).ToListAsync(cancellationToken)).ToLookup(token => token.PersonId);
        return people.ConvertAll(person => new PersonLine(
            person,
            [.. grants.Where(grant => grant.PersonId == person.Id).OrderBy(grant => grant.FacilityId ?? grant.ChannelId).ThenBy(grant => grant.Role)],
            [.. tokens[person.Id].Where(token => token.Works(now))]));
    }

    public async Task<IReadOnlyList<Facility>> FacilitiesAsync(CancellationToken cancellationToken)
        => await db.Facilities.AsNoTracking().OrderBy(facility => facility.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Channel>> ChannelsAsync(CancellationToken cancellationToken)
        => await db.Channels.AsNoTracking().OrderBy(channel => channel.Name).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<SavedReply>> SavedRepliesAsync(CancellationToken cancellationToken)
        => await db.SavedReplies.AsNoTracking().OrderBy(reply => reply.Title).ToListAsync(cancellationToken);

    public Task<Organisation?> OrganisationAsync(CancellationToken cancellationToken) => db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>The history of one thing, oldest first. Who may read a conversation may read how it went; everything else is the auditors'.</summary>
    public async Task<IReadOnlyList<AuditEntry>> HistoryOfAsync(Guid subject, Actor by, CancellationToken cancellationToken)
    {
        if (!await inbox.MayReadAsync(subject, by, cancellationToken))
        {
            by.Need(Permission.ReadAudit);
        }

        return await chain.HistoryAsync(subject, cancellationToken);
    }
}
