using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Candor.Networks;
using Candor.Publishing;
using Candor.Safeguards;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.Features.Inbox;

/// <summary>Reads what the inbox page shows beside the list itself.</summary>
internal sealed class InboxReader(CandorDb db, InboxDesk desk, Colleagues colleagues, PublishingDesk publishing, PostCheck postCheck, SafeReplies safeReplies, NetworkDirectory networks, TimeProvider time)
{
    /// <summary>Channels that the list can be narrowed to.</summary>
    public async Task<IReadOnlyList<Channel>> ChannelsAsync(CancellationToken cancellationToken)
        => await db.Channels.AsNoTracking().OrderBy(channel => channel.Name).ToListAsync(cancellationToken);

    /// <summary>Colleagues who may answer somewhere, each as they would act.</summary>
    public Task<IReadOnlyList<(Person Person, Actor Actor)>> PeopleAsync(CancellationToken cancellationToken) => colleagues.AllAsync(cancellationToken);

    /// <summary>Whether there is such a conversation, and the actor may read it.</summary>
    public async Task<bool> MayReadAsync(Guid id, Actor by, CancellationToken cancellationToken)
        => by.May(Permission.ReadInbox)
            && await db.Conversations.AsNoTracking().Where(one => one.Id == id).Select(one => new { one.ChannelId, one.FacilityId }).SingleOrDefaultAsync(cancellationToken) is { } place
            && by.MayRead(place.ChannelId, place.FacilityId);

    /// <summary>The open conversation; null when there is none that the actor may read.</summary>
    public async Task<OpenConversation?> OpenAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        if (await desk.ViewAsync(id, by, cancellationToken) is not { } view)
        {
            return null;
        }

        view = view with { History = await WithAnswersAsync(view, cancellationToken) };
        var replies = await db.Posts.AsNoTracking().Include(post => post.Versions).Include(post => post.Media)
            .Where(post => post.ConversationId == id && post.State != PostState.Withdrawn && post.State != PostState.Published)
            .OrderBy(post => post.CreatedAt).ToListAsync(cancellationToken);
        var draft = replies.Find(post => post.AuthorId == by.Id && post.State is PostState.Draft or PostState.ChangesRequested);
        return new OpenConversation(
            view,
            networks.Find(view.Network)?.Descriptor,
            networks.Find(view.Network) is IReadsThreads,
            draft,
            draft is null ? null : await publishing.CheckAsync(draft, cancellationToken),
            replies.FindAll(post => post.Id != draft?.Id),
            await SavedAsync(view, cancellationToken),
            await SuggestedAsync(view, cancellationToken));
    }

    /// <summary>Checks words that are being written, without keeping them.</summary>
    public async Task<(CheckResult? Result, IReadOnlyList<NetworkDescriptor> Networks)> CheckAsync(Guid id, string text, Actor by, CancellationToken cancellationToken)
    {
        if (await desk.ViewAsync(id, by, cancellationToken) is not { } view || OpenConversation.ToAnswer(view) is not { } answers)
        {
            throw new NotFoundException("conversation");
        }

        IReadOnlyList<NetworkDescriptor> network = networks.Find(view.Network) is { } found ? [found.Descriptor] : [];
        if (text.Length == 0)
        {
            return (null, network);
        }

        var now = time.Now();
        var draft = Post.Reply(time.NewId(), id, answers.Id, view.Conversation.ChannelId, "UTC", by, now);
        draft.Edit(
            new PostContent { Zone = "UTC", Versions = [new PostVersion { Id = time.NewId(), PostId = draft.Id, ChannelId = view.Conversation.ChannelId, Text = text, Visibility = answers.Visibility }] },
            by, now);
        var result = await postCheck.CheckAsync(db, draft, answers, cancellationToken);
        return (result.ByChannel.Values.FirstOrDefault(), network);
    }

    /// <summary>The conversation's history with what happened to its answers, each change of their words left out.</summary>
    private async Task<IReadOnlyList<AuditEntry>> WithAnswersAsync(ConversationView view, CancellationToken cancellationToken)
    {
        var answers = db.Posts.Where(post => post.ConversationId == view.Conversation.Id).Select(post => post.Id);
        var theirs = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectType == nameof(Post) && entry.Action != "edited" && answers.Contains(entry.SubjectId))
            .OrderByDescending(entry => entry.Sequence).Take(100).ToListAsync(cancellationToken);
        return [.. view.History.Concat(theirs).OrderBy(entry => entry.Sequence)];
    }

    /// <summary>Saved replies, those for what was read of this conversation first.</summary>
    private async Task<IReadOnlyList<SavedReply>> SavedAsync(ConversationView view, CancellationToken cancellationToken)
    {
        var all = await db.SavedReplies.AsNoTracking().OrderBy(reply => reply.Title).Take(200).ToListAsync(cancellationToken);
        return [.. all.OrderByDescending(Fit)];

        int Fit(SavedReply reply) =>
            (reply.Theme is { } theme && (view.Conversation.Themes & (1 << (int)theme)) != 0 ? 2 : 0) + (reply.Language == view.Conversation.Language ? 1 : 0);
    }

    /// <summary>Answers that were cleared beforehand, for what was read of what is answered.</summary>
    private async Task<IReadOnlyList<SafeReply>> SuggestedAsync(ConversationView view, CancellationToken cancellationToken)
        => ReadingText.Read(OpenConversation.ToAnswer(view)?.Reading) is not { } reading ? []
            : [.. safeReplies.Suggest(reading, view.Conversation.Language, await PostCheck.ProfileAsync(db, cancellationToken)).Take(8)];
}
