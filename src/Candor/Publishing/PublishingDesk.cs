using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Candor.Publishing;

/// <summary>What staff do to publish and to answer. Every verb checks who may, saves once, and is the same for desk and API.</summary>
public sealed partial class PublishingDesk(CandorDb db, PostCheck check, MediaStore media, NetworkDirectory networks, ChannelAccounts accounts, IOptions<PublishingOptions> options, TimeProvider time)
{
    /// <summary>Begins a post.</summary>
    public async Task<Post> WriteAsync(PostEdit edit, Actor by, CancellationToken cancellationToken)
    {
        var post = Post.Write(time.NewId(), edit.Title, await ZoneAsync(edit.Zone, cancellationToken), by, time.Now());
        await ApplyAsync(post, edit, by, cancellationToken);
        db.Posts.Add(post);
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    /// <summary>Begins a reply to an item of a conversation, or gives the reply that is already being written.</summary>
    public async Task<Post> ReplyAsync(Guid conversationId, Guid? itemId, string text, string? language, Actor by, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == conversationId, cancellationToken) ?? throw new NotFoundException("conversation");
        by.Need(Permission.Draft, conversation.ChannelId, conversation.FacilityId);
        NeedToFit(text);
        var item = await db.Items.AsNoTracking().Where(one => one.ConversationId == conversationId && !one.Ours && (itemId == null || one.Id == itemId))
            .OrderByDescending(one => one.PostedAt).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("item to answer");
        var post = await db.Posts.Include(one => one.Versions).Include(one => one.Media)
            .FirstOrDefaultAsync(one => one.ConversationId == conversationId && one.AuthorId == by.Id && (one.State == PostState.Draft || one.State == PostState.ChangesRequested), cancellationToken);
        if (post is null)
        {
            post = Post.Reply(time.NewId(), conversationId, item.Id, conversation.ChannelId, await ZoneAsync(null, cancellationToken), by, time.Now());
            db.Posts.Add(post);
        }

        post.Answer(item.Id);

        // A message that only we and its author could see is answered the same way.
        post.Edit(
            new PostContent
            {
                Title = $"Reply to {conversation.AuthorHandle}", Zone = post.Zone,
                Versions = [new PostVersion { Id = time.NewId(), PostId = post.Id, ChannelId = conversation.ChannelId, Text = Clean(text), Language = language, Visibility = item.Visibility }],
            },
            by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    /// <summary>Replaces what a post says; whatever was approved is void.</summary>
    /// <param name="id">The post.</param>
    /// <param name="edit">Everything about it at once.</param>
    /// <param name="version">The version that the editor saw; null takes the newest.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Post> EditAsync(Guid id, PostEdit edit, int? version, Actor by, CancellationToken cancellationToken)
    {
        var post = await LoadAsync(id, cancellationToken);
        if (version is not null && version != post.Version)
        {
            throw new StaleException("This post");
        }

        await NeedOnItsChannelsAsync(post, (channel, facility) => by.May(Permission.Draft, channel, facility), Permission.Draft, cancellationToken);
        await NeedNothingOutAsync(post, cancellationToken);
        await ApplyAsync(post, edit, by, cancellationToken);
        await CancelDeliveriesAsync(post, by, "The post was edited.", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    /// <summary>Sends it to review, if the rules let it. A warning needs a reason.</summary>
    /// <exception cref="RuleBrokenException"><c>check-stopped</c>, <c>warning-reason-missing</c>.</exception>
    public async Task<Post> AskForApprovalAsync(Guid id, string? reason, Actor by, CancellationToken cancellationToken)
    {
        var post = await LoadAsync(id, cancellationToken);
        await NeedOnItsChannelsAsync(post, (channel, facility) => by.May(Permission.Draft, channel, facility), Permission.Draft, cancellationToken);
        var result = await CheckAsync(post, cancellationToken);
        if (result.Stops.Count > 0)
        {
            throw new RuleBrokenException("check-stopped", $"{result.Stops[0].Message} {result.Stops[0].Remedy}");
        }

        if (result.Warnings.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBrokenException("warning-reason-missing", $"{result.Warnings[0].Message} Mend it, or say why it is right as it stands.");
        }

        post.AskForApproval([.. result.Needs.Select(need => new ApprovalSlot { Id = time.NewId(), PostId = post.Id, Needs = need })], reason, result.PackVersion, by, time.Now());
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    public async Task<Post> WithdrawAsync(Guid id, string reason, Actor by, CancellationToken cancellationToken)
    {
        var post = await LoadAsync(id, cancellationToken);
        await NeedOnItsChannelsAsync(post, (channel, facility) => by.May(Permission.Draft, channel, facility), Permission.Draft, cancellationToken);
        await NeedNothingOutAsync(post, cancellationToken);
        post.Withdraw(reason, by, time.Now());
        await CancelDeliveriesAsync(post, by, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    /// <summary>What the checks say of a post as it stands.</summary>
    public async Task<PostCheckResult> CheckAsync(Post post, CancellationToken cancellationToken)
    {
        var answers = post.ItemId is null ? null : await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == post.ItemId, cancellationToken);
        return await check.CheckAsync(db, post, answers, cancellationToken);
    }

    private async Task ApplyAsync(Post post, PostEdit edit, Actor by, CancellationToken cancellationToken)
    {
        var zone = await ZoneAsync(edit.Zone ?? post.Zone, cancellationToken);
        foreach (var channel in edit.Versions.Select(version => version.ChannelId))
        {
            var known = await db.Channels.AsNoTracking().SingleOrDefaultAsync(one => one.Id == channel, cancellationToken)
                ?? throw new RuleBrokenException("channel-unknown", $"There is no channel {channel}.");
            by.Need(Permission.Draft, channel, known.FacilityId);
        }

        if (edit.Versions.GroupBy(version => version.ChannelId).Any(group => group.Count() > 1))
        {
            throw new RuleBrokenException("channel-twice", "A post has one version per channel.");
        }

        var answers = await KeepToWhatItAnswersAsync(post, edit, cancellationToken);
        foreach (var text in edit.Versions.SelectMany(version => new[] { version.Text, version.ContentWarning }))
        {
            NeedToFit(text);
        }

        // To the second: what is approved is the same after every way through a database.
        var at = edit.LocalAt?.With(TimeAdjusters.TruncateToSecond);
        post.Edit(
            new PostContent
            {
                Title = Clean(edit.Title),
                Zone = zone,
                LocalAt = at,
                DueAt = at is { } local ? LocalSchedule.Resolve(local, zone) : null,
                MaxLatenessMinutes = Math.Clamp(edit.MaxLatenessMinutes ?? post.MaxLatenessMinutes, 1, 7 * 24 * 60),
                CloseWhenSent = edit.CloseWhenSent ?? post.CloseWhenSent,
                Versions = [.. edit.Versions.Select(version => new PostVersion
                {
                    Id = time.NewId(), PostId = post.Id, ChannelId = version.ChannelId, Text = Clean(version.Text), Language = version.Language,
                    ContentWarning = string.IsNullOrWhiteSpace(version.ContentWarning) ? null : Clean(version.ContentWarning), Visibility = version.Visibility ?? answers?.Visibility ?? Visibility.Public, Audience = version.Audience is null ? null : Clean(version.Audience),
                })],
                Media = [.. await MediaAsync(post, edit, cancellationToken)],
            },
            by, time.Now());
    }

    /// <summary>A reply goes out where it answers and is seen by no more people than what it answers. Null for a post.</summary>
    private async Task<Item?> KeepToWhatItAnswersAsync(Post post, PostEdit edit, CancellationToken cancellationToken)
    {
        if (post.ConversationId is not { } conversation)
        {
            return null;
        }

        var channel = await db.Conversations.Where(one => one.Id == conversation).Select(one => one.ChannelId).SingleAsync(cancellationToken);
        var answers = await db.Items.AsNoTracking().SingleAsync(item => item.Id == post.ItemId, cancellationToken);
        if (edit.Versions.Any(version => version.ChannelId != channel))
        {
            throw new RuleBrokenException("reply-other-channel", "A reply goes out where it answers. To say it elsewhere too, write a post.");
        }

        return edit.Versions.Any(version => version.Visibility < answers.Visibility)
            ? throw new RuleBrokenException("reply-wider", "What it answers was said to fewer people. A reply is seen by no more than those.")
            : answers;
    }

    private void NeedToFit(string? text)
    {
        if (text?.Length > options.Value.MaxTextLength)
        {
            throw new RuleBrokenException("text-too-long", $"The text has {text.Length:N0} characters; at most {options.Value.MaxTextLength:N0} are kept. No network takes that much: shorten it.");
        }
    }

    private async Task<List<PostMedia>> MediaAsync(Post post, PostEdit edit, CancellationToken cancellationToken)
    {
        var pictures = new List<PostMedia>();
        foreach (var picture in edit.Media)
        {
            if (await media.ReadAsync(picture.Digest, cancellationToken) is not { } bytes)
            {
                throw new RuleBrokenException("media-unknown", "A picture is not in the media store. Add it again.");
            }

            var (contentType, width, height) = MediaStore.Describe(bytes);
            pictures.Add(new PostMedia
            {
                Id = time.NewId(), PostId = post.Id, Order = pictures.Count, Digest = picture.Digest, ContentType = contentType,
                SizeBytes = bytes.LongLength, Width = width, Height = height, AltText = Clean(picture.AltText),
            });
        }

        return pictures;
    }

    private async Task CancelDeliveriesAsync(Post post, Actor by, string reason, CancellationToken cancellationToken)
    {
        foreach (var delivery in await db.Deliveries.Where(one => one.PostId == post.Id && (one.State == DeliveryState.Waiting || one.State == DeliveryState.Held || one.State == DeliveryState.NeedsReconnecting)).ToListAsync(cancellationToken))
        {
            delivery.Cancel(by, reason, time.Now());
            db.DueWork.RemoveRange(await db.DueWork.Where(work => work.Kind == DueWorkKind.Send && work.SubjectId == delivery.Id).ToListAsync(cancellationToken));
        }
    }

    /// <summary>A post of which one version is out is not begun again: approving it anew would send that version twice.</summary>
    private async Task NeedNothingOutAsync(Post post, CancellationToken cancellationToken)
    {
        DeliveryState[] notYet = [DeliveryState.Waiting, DeliveryState.Refused, DeliveryState.NeedsReconnecting, DeliveryState.Held, DeliveryState.Cancelled];
        if (await db.Deliveries.AnyAsync(one => one.PostId == post.Id && !notYet.Contains(one.State), cancellationToken))
        {
            throw new RuleBrokenException("post-partly-out", "Part of this is out or on its way. Send or drop what is held, and write a new post for what should be different.");
        }
    }

    private async Task<Post> LoadAsync(Guid id, CancellationToken cancellationToken)
        => await db.Posts.Include(post => post.Versions).Include(post => post.Media).SingleOrDefaultAsync(post => post.Id == id, cancellationToken)
            ?? throw new NotFoundException("post");

    private async Task<string> ZoneAsync(string? wanted, CancellationToken cancellationToken)
        => string.IsNullOrEmpty(wanted) ? await db.Organisations.Select(organisation => organisation.Zone).SingleOrDefaultAsync(cancellationToken) ?? "UTC" : wanted;

    // A NUL has no meaning in a post and PostgreSQL does not keep it. The overrides of direction (U+202D, U+202E) show words in another
    // order than they are sent in: nobody could approve what they see.
    private static string Clean(string text)
        => text.Replace("\0", "", StringComparison.Ordinal).Replace("\u202D", "", StringComparison.Ordinal).Replace("\u202E", "", StringComparison.Ordinal).ReplaceLineEndings("\n").Trim();
}
