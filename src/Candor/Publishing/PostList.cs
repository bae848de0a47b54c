using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Reads posts: lists, the calendar, one post with what became of it.</summary>
public sealed class PostList(CandorDb db, AuditChain audit)
{
    /// <summary>One page of posts, newest change first.</summary>
    public async Task<PostPage> PageAsync(PostView view, string? after, int pageSize, Actor by, CancellationToken cancellationToken)
    {
        NeedToSee(by);
        var size = Math.Clamp(pageSize, 1, 100);
        var posts = Narrow(db.Posts.AsNoTracking(), view);
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
        NeedToSee(by);
        return await db.Posts.AsNoTracking().Include(post => post.Versions)
            .Where(post => post.DueAt >= from && post.DueAt < to && post.State != PostState.Withdrawn).OrderBy(post => post.DueAt).Take(1000).ToListAsync(cancellationToken);
    }

    /// <summary>One post with its deliveries and history; null when there is none.</summary>
    public async Task<PostDetails?> ViewAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        NeedToSee(by);
        var post = await db.Posts.AsNoTracking().Include(one => one.Versions).Include(one => one.Media).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (post is null)
        {
            return null;
        }

        var deliveries = await db.Deliveries.AsNoTracking().Where(delivery => delivery.PostId == id).OrderBy(delivery => delivery.Id).ToListAsync(cancellationToken);
        var answers = post.ItemId is null ? null : await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == post.ItemId, cancellationToken);
        return new PostDetails(post, deliveries, answers, await audit.HistoryAsync(id, cancellationToken));
    }

    /// <summary>How many wait for a decision.</summary>
    public Task<int> WaitingForApprovalAsync(CancellationToken cancellationToken) => db.Posts.CountAsync(post => post.State == PostState.InReview, cancellationToken);

    private static void NeedToSee(Actor by)
    {
        Permission[] any = [Permission.ApproveComms, Permission.ApproveRoutine, Permission.ApproveClinical, Permission.ApprovePrivacy, Permission.ApproveLegal];
        if (!any.Any(permission => by.May(permission)))
        {
            by.Need(Permission.Draft);
        }
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
