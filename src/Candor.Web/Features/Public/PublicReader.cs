using Candor.Database;
using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Public;

/// <summary>What anyone may read: who we are, where we are, and what we said in public.</summary>
internal sealed class PublicReader(CandorDb db, IOptions<PublicSite> site)
{
    public Task<Organisation?> OrganisationAsync(CancellationToken cancellationToken) => db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Facility>> FacilitiesAsync(CancellationToken cancellationToken)
        => await db.Facilities.AsNoTracking().OrderBy(facility => facility.Name).ToListAsync(cancellationToken);

    /// <summary>The newest posts that every network took, with where they can be seen. Replies, restricted posts and exercises are left out.</summary>
    public async Task<IReadOnlyList<PublicPost>> PostsAsync(int count, CancellationToken cancellationToken)
    {
        var practiceToo = site.Value.ShowsPractice;
        var sent = await (
            from delivery in db.Deliveries.AsNoTracking()
            join post in db.Posts on delivery.PostId equals post.Id
            join version in db.PostVersions on delivery.VersionId equals version.Id
            join channel in db.Channels on delivery.ChannelId equals channel.Id
            where delivery.State == DeliveryState.Published && post.Kind == PostKind.Post && version.Visibility == Candor.Networks.Visibility.Public && delivery.PublishedAt != null && (practiceToo || channel.Network != PracticeNetwork.Key)
            orderby delivery.PublishedAt descending
            select new { post.Id, version.Text, version.ContentWarning, delivery.PublishedAt, delivery.PublishedUrl, channel.Name }).Take(count * 4).ToListAsync(cancellationToken);
        return [.. sent.GroupBy(one => one.Id).Take(count).Select(group => new PublicPost(group.First().Text, group.First().ContentWarning, group.First().PublishedAt!.Value, [.. group.Select(one => (one.Name, one.PublishedUrl))]))];
    }
}
