using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Deciding on what waits for approval.</summary>
public sealed partial class PublishingDesk
{
    /// <summary>Gives one of the approvals it needs to exactly what the reviewer saw; the last one puts it on its way.</summary>
    /// <param name="id">The post.</param>
    /// <param name="seenHash">The hash of what the reviewer has read.</param>
    /// <param name="needs">Which approval, for somebody who could give more than one; null takes the first.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <exception cref="RuleBrokenException"><c>check-stopped</c>, <c>needs-more</c>, and those of <see cref="Post.Approve"/>.</exception>
    public async Task<Post> ApproveAsync(Guid id, string seenHash, Permission? needs, Actor by, CancellationToken cancellationToken)
    {
        var post = await LoadAsync(id, cancellationToken);
        var slot = await SlotForAsync(post, needs, by, cancellationToken);
        var result = await CheckAsync(post, cancellationToken);
        if (result.Stops.Count > 0)
        {
            throw new RuleBrokenException("check-stopped", $"The rules stop it now: {result.Stops[0].Message} {result.Stops[0].Remedy}");
        }

        if (post.State == PostState.InReview && post.Lacks(result.Needs).Count > 0)
        {
            throw new RuleBrokenException("needs-more", "The rules ask for more approvals than when this was sent to review. Send it back and have it sent to review again.");
        }

        var now = time.Now();
        if (post.DueAt + Duration.FromMinutes(post.MaxLatenessMinutes) < now)
        {
            throw new RuleBrokenException("time-passed", "Its time has passed. Send it back, so that a new time is chosen: approving it now would send it at once.");
        }

        post.Approve(slot, seenHash, by, now);
        if (post.State == PostState.Approved)
        {
            Queue(post, by, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    public async Task<Post> AskForChangesAsync(Guid id, string what, Actor by, CancellationToken cancellationToken)
    {
        var post = await LoadAsync(id, cancellationToken);
        if (post.State == PostState.InReview)
        {
            await NeedOnItsChannelsAsync(post, (channel, facility) => post.Slots.Exists(slot => slot.MayBeFilledBy(by, channel, facility)), post.Slots[0].Needs, cancellationToken);
        }

        post.AskForChanges(what, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    /// <summary>The slot that this person fills: one that their role covers on every channel of the post.</summary>
    private async Task<ApprovalSlot> SlotForAsync(Post post, Permission? needs, Actor by, CancellationToken cancellationToken)
    {
        if (post.Slots.Count == 0)
        {
            throw new RuleBrokenException("post-not-in-review", $"This is {StateWords.Of(post.State)}, not waiting for approval.");
        }

        var reach = await ReachAsync(post, cancellationToken);
        var fit = post.Slots.Where(slot => (needs ?? slot.Needs) == slot.Needs && reach.TrueForAll(one => slot.MayBeFilledBy(by, one.ChannelId, one.FacilityId))).OrderBy(slot => slot.Needs).ToList();
        return fit.Find(slot => slot.IsOpen) ?? fit.FirstOrDefault() ?? throw new NotPermittedException(needs ?? (post.Slots.Find(slot => slot.IsOpen) ?? post.Slots[0]).Needs);
    }

    private void Queue(Post post, Actor by, Instant now)
    {
        foreach (var version in post.Versions)
        {
            var delivery = Delivery.Plan(time.NewId(), post, version, Instant.Max(post.DueAt ?? now, now), now);
            db.Deliveries.Add(delivery);
            db.DueWork.Add(new DueWork { Kind = DueWorkKind.Send, SubjectId = delivery.Id, OwnerId = delivery.ChannelId, DueAt = delivery.DueAt });
        }

        post.Queued(by, now);
    }

    /// <summary>Nobody decides beyond the channels and facilities that their role is for.</summary>
    private async Task NeedOnItsChannelsAsync(Post post, Func<Guid, Guid?, bool> may, Permission permission, CancellationToken cancellationToken)
    {
        if (!(await ReachAsync(post, cancellationToken)).TrueForAll(one => may(one.ChannelId, one.FacilityId)))
        {
            throw new NotPermittedException(permission);
        }
    }

    private async Task<List<(Guid ChannelId, Guid? FacilityId)>> ReachAsync(Post post, CancellationToken cancellationToken)
    {
        var channels = post.Versions.ConvertAll(version => version.ChannelId);
        var reach = await db.Channels.Where(channel => channels.Contains(channel.Id)).Select(channel => new { channel.Id, channel.FacilityId }).ToListAsync(cancellationToken);
        return reach.ConvertAll(channel => (channel.Id, channel.FacilityId));
    }
}
