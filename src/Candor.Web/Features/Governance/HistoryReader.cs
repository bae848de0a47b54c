using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Candor.Web.Features.Publishing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Web.Features.Governance;

/// <summary>Reads the history of everything, and what its entries are about for those who may know.</summary>
internal sealed class HistoryReader(CandorDb db)
{
    private static readonly Permission[] ToReadPosts = [Permission.Draft, Permission.ApproveComms, Permission.ApproveRoutine, Permission.ApproveClinical, Permission.ApprovePrivacy, Permission.ApproveLegal];

    /// <summary>A page, newest first, from below a sequence number.</summary>
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(HistoryFilter filter, long? below, DateTimeZone zone, int size, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadAudit);
        var entries = db.AuditEntries.AsNoTracking().Where(entry => below == null || entry.Sequence < below);
        if (filter.Who is { } who)
        {
            entries = entries.Where(entry => entry.ActorId == who);
        }

        if (filter.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.Action == kind);
        }

        if (filter.From is { } from)
        {
            var start = from.AtStartOfDayInZone(zone).ToInstant();
            entries = entries.Where(entry => entry.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = to.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            entries = entries.Where(entry => entry.At < end);
        }

        return await entries.OrderByDescending(entry => entry.Sequence).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>Everybody who ever worked here, for the filter.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellationToken)
        => await db.Users.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken);

    /// <summary>What the entries are about, by name or first words, and where it is opened; what the actor may not read has no name.</summary>
    public async Task<IReadOnlyDictionary<Guid, HistorySubject>> SubjectsAsync(IReadOnlyCollection<AuditEntry> entries, Actor by, CancellationToken cancellationToken)
    {
        List<Guid> Of(string type) => [.. entries.Where(entry => entry.SubjectType == type).Select(entry => entry.SubjectId).Distinct()];
        var subjects = new Dictionary<Guid, HistorySubject>();
        await AddPostsAsync(subjects, Of("Post"), Of("Delivery"), by, cancellationToken);
        var conversations = Of("Conversation");
        foreach (var one in await db.Conversations.AsNoTracking().Where(one => conversations.Contains(one.Id)).Select(one => new { one.Id, one.AuthorName, one.AuthorHandle, one.ChannelId, one.FacilityId }).ToListAsync(cancellationToken))
        {
            if (by.May(Permission.ReadInbox, one.ChannelId, one.FacilityId))
            {
                subjects[one.Id] = new HistorySubject(one.AuthorName.Length > 0 ? one.AuthorName : one.AuthorHandle, $"/desk/inbox/{one.Id}");
            }
        }

        var channels = Of("Channel");
        foreach (var one in await db.Channels.AsNoTracking().Where(one => channels.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellationToken))
        {
            subjects[one.Id] = new HistorySubject(one.Name, "/desk/channels");
        }

        var people = Of("PersonRecord");
        foreach (var one in await db.Users.AsNoTracking().Where(one => people.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellationToken))
        {
            subjects[one.Id] = new HistorySubject(one.Name, null);
        }

        return subjects;
    }

    private async Task AddPostsAsync(Dictionary<Guid, HistorySubject> subjects, List<Guid> posts, List<Guid> deliveries, Actor by, CancellationToken cancellationToken)
    {
        var sent = await db.Deliveries.AsNoTracking().Where(one => deliveries.Contains(one.Id)).Select(one => new { one.Id, one.PostId }).ToListAsync(cancellationToken);
        var wanted = posts.Union(sent.Select(one => one.PostId)).ToList();
        var places = await db.Channels.AsNoTracking().ToDictionaryAsync(channel => channel.Id, channel => channel.FacilityId, cancellationToken);
        foreach (var post in await db.Posts.AsNoTracking().Include(post => post.Versions).Where(post => wanted.Contains(post.Id)).ToListAsync(cancellationToken))
        {
            if (post.AuthorId == by.Id || post.Versions.Exists(version => MayRead(by, version.ChannelId, places.GetValueOrDefault(version.ChannelId))))
            {
                subjects[post.Id] = new HistorySubject(PostWordsOf.Name(post), $"/desk/publishing/{post.Id}");
            }
        }

        foreach (var one in sent)
        {
            if (subjects.TryGetValue(one.PostId, out var post))
            {
                subjects[one.Id] = post;
            }
        }
    }

    private static bool MayRead(Actor by, Guid channelId, Guid? facilityId) => ToReadPosts.Any(permission => by.May(permission, channelId, facilityId));
}
