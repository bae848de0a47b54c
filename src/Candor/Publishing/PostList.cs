using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Reads posts: lists, the calendar, one post with what became of it.</summary>
public sealed class PostList(CandorDb db, AuditChain audit)
{
    private static readonly Permission[] ToSee = [Permission.Draft, Permission.ApproveComms, Permission.ApproveRoutine, Permission.ApproveClinical, Permission.ApprovePrivacy, Permission.ApproveLegal];

    /// <summary>One page of posts, newest change first.</summary>
    public async Task<PostPage> PageAsync(PostView view, string? after, int pageSize, Actor by, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, 100);
        var posts = Narrow(await VisibleAsync(by, cancellationToken), view);
        if (after is not null)
        {
            var (at, id) = Cursor(after);
            posts = posts.Where(post => post.ChangedAt <= at && (post.ChangedAt < at || post.Id.CompareTo(id) < 0));
        }

        var rows = await posts.OrderByDescending(post => post.ChangedAt).ThenByDescending(post => post.Id).Take(size + 1).Include(post => post.Versions).ToListAsync(cancellationToken);
        var page = rows.Take(size).ToList();
        return new PostPage(page, rows.Count > size ? $"{page[^1].ChangedAt.ToUnixTimeTicks()}.{page[^1].Id:N}" : null);
    }

    /// <summary>What is planned or out between two instants, in the order of its time.</summary>
    public async Task<IReadOnlyList<Post>> CalendarAsync(Instant from, Instant to, Actor by, CancellationToken cancellationToken)
    {
        return await (await VisibleAsync(by, cancellationToken)).Include(post => post.Versions)
            .Where(post => post.DueAt >= from && post.DueAt < to && post.State != PostState.Withdrawn).OrderBy(post => post.DueAt).Take(1000).ToListAsync(cancellationToken);
    }

    /// <summary>One post with its deliveries and history; null when there is none that the actor may see.</summary>
    public async Task<PostDetails?> ViewAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        var post = await (await VisibleAsync(by, cancellationToken)).Include(one => one.Versions).Include(one => one.Media).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (post is null)
        {
            return null;
        }

        var deliveries = await db.Deliveries.AsNoTracking().Where(delivery => delivery.PostId == id).OrderBy(delivery => delivery.Id).ToListAsync(cancellationToken);
        var answers = await AnsweredAsync(post, by, cancellationToken);
        return new PostDetails(post, deliveries, answers, await audit.HistoryAsync(id, cancellationToken));
    }

    /// <summary>How many wait for a decision, among those that the actor may see.</summary>
    public async Task<int> WaitingForApprovalAsync(Actor by, CancellationToken cancellationToken)
        => ToSee.Any(permission => by.May(permission)) ? await (await VisibleAsync(by, cancellationToken)).CountAsync(post => post.State == PostState.InReview, cancellationToken) : 0;

    /// <summary>Who writes posts or decides on them may read them, with their pictures.</summary>
    public static void NeedToSee(Actor by)
    {
        if (!ToSee.Any(permission => by.May(permission)))
        {
            by.Need(Permission.Draft);
        }
    }

    /// <summary>A role for one place shows the posts of that place; everyone sees their own.</summary>
    private async Task<IQueryable<Post>> VisibleAsync(Actor by, CancellationToken cancellationToken)
    {
        NeedToSee(by);
        var grants = by.Grants.Where(grant => ToSee.Any(permission => RoleBook.Of(grant.Role).Contains(permission) && grant.Permissions?.Contains(permission) != false)).ToList();
        if (grants.Exists(grant => grant is { ChannelId: null, FacilityId: null }))
        {
            return db.Posts.AsNoTracking();
        }

        var all = await db.Channels.AsNoTracking().Select(channel => new { channel.Id, channel.FacilityId }).ToListAsync(cancellationToken);
        var channels = all.Where(channel => ToSee.Any(permission => by.MaySee(permission, channel.Id, channel.FacilityId))).Select(channel => channel.Id).ToList();
        return db.Posts.AsNoTracking().Where(post => post.AuthorId == by.Id || post.Versions.Any(version => channels.Contains(version.ChannelId)));
    }

    /// <summary>What a reply answers, for those who may read that conversation and for those who decide on the reply.</summary>
    private async Task<Item?> AnsweredAsync(Post post, Actor by, CancellationToken cancellationToken)
    {
        if (post.ItemId is null)
        {
            return null;
        }

        var place = await db.Conversations.Where(one => one.Id == post.ConversationId).Select(one => new { one.ChannelId, one.FacilityId }).SingleOrDefaultAsync(cancellationToken);
        return place is not null && (by.MayRead(place.ChannelId, place.FacilityId) || post.Slots.Exists(slot => slot.MayBeFilledBy(by, place.ChannelId, place.FacilityId)))
            ? await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == post.ItemId, cancellationToken)
            : null;
    }

    private static IQueryable<Post> Narrow(IQueryable<Post> all, PostView view) => view switch
    {
        PostView.Drafts => all.Where(post => post.State == PostState.Draft || post.State == PostState.ChangesRequested),
        PostView.InReview => all.Where(post => post.State == PostState.InReview),
        PostView.Scheduled => all.Where(post => post.State == PostState.Scheduled || post.State == PostState.Approved || post.State == PostState.Publishing),
        PostView.NeedsAttention => all.Where(post => post.State == PostState.Unknown || post.State == PostState.Held || post.State == PostState.Failed || post.State == PostState.PartlyPublished),
        PostView.Published => all.Where(post => post.State == PostState.Published || post.State == PostState.PartlyPublished),
        PostView.All => all,
    };

    private static (Instant At, Guid Id) Cursor(string after)
    {
        var dot = after.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(after.AsSpan(0, dot), out var ticks) && Guid.TryParseExact(after.AsSpan(dot + 1), "N", out var id)
            ? (Instant.FromUnixTimeTicks(ticks), id)
            : throw new RuleBrokenException("cursor-not-understood", "The page cursor is not one of ours. Take it unchanged from “next” of the page before.");
    }
}
