using Candor.Database;
using Candor.Governance;
using Candor.Work;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>What staff do in the inbox. Every verb checks who may, saves once, and is the same for desk and API.</summary>
public sealed class InboxDesk(CandorDb db, Vault vault, AuditChain audit, TimeProvider time)
{
    /// <summary>One conversation with everything about it; null when there is none that the actor may read.</summary>
    public async Task<ConversationView?> ViewAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadInbox);
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (conversation is null || !by.MayRead(conversation.ChannelId, conversation.FacilityId))
        {
            return null;
        }

        var channel = await db.Channels.AsNoTracking().SingleAsync(one => one.Id == conversation.ChannelId, cancellationToken);
        var owner = conversation.OwnerId is null ? null : await db.Users.Where(person => person.Id == conversation.OwnerId).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
        var items = await db.Items.AsNoTracking().Where(item => item.ConversationId == id).OrderBy(item => item.PostedAt).ThenBy(item => item.Id).Take(500).ToListAsync(cancellationToken);
        var notes = await db.Notes.AsNoTracking().Where(note => note.ConversationId == id).OrderBy(note => note.At).ToListAsync(cancellationToken);
        return new ConversationView(
            conversation, channel.Name, channel.Network, owner, items,
            notes.ConvertAll(note => new NoteView(note.Id, note.AuthorName, note.At, vault.Open(Note.Purpose(id), note.Sealed))),
            await audit.HistoryAsync(id, cancellationToken));
    }

    /// <summary>Claims it; of any number who try at once, one wins and the others get <c>already-claimed</c>.</summary>
    public async Task ClaimAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        try
        {
            await ChangeAsync(id, by, async conversation => conversation.Claim(by, await NameAsync(conversation.OwnerId, cancellationToken), time.Now()), cancellationToken);
        }
        catch (StaleException)
        {
            db.ChangeTracker.Clear();
            await ChangeAsync(id, by, async conversation => conversation.Claim(by, await NameAsync(conversation.OwnerId, cancellationToken), time.Now()), cancellationToken);
        }
    }

    public Task ReleaseAsync(Guid id, string reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(id, by, conversation => conversation.Release(by, reason, time.Now()), cancellationToken);

    /// <summary>Gives it to a colleague who may answer it.</summary>
    /// <exception cref="RuleBrokenException"><c>person-unknown</c>: there is nobody of that id. <c>person-cannot-answer</c>: their roles do not reach it.</exception>
    public async Task AssignAsync(Guid id, Guid personId, string reason, Actor by, CancellationToken cancellationToken)
    {
        if (await Colleagues.AmongAsync(db, db.Users.Where(person => person.Id == personId), cancellationToken) is not [var (_, to)])
        {
            throw new RuleBrokenException("person-unknown", "There is no colleague with that id.");
        }

        await ChangeAsync(
            id, by,
            conversation =>
            {
                if (!Colleagues.MayAnswer(to, conversation))
                {
                    throw new RuleBrokenException("person-cannot-answer", $"{to.Name} has no role with which they may answer here. Choose someone else, or ask an administrator to give them one.");
                }

                conversation.AssignTo(personId, to.Name, reason, by, time.Now());
            },
            cancellationToken);
    }

    public Task SeeEmergencyAsync(Guid id, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(id, by, conversation => conversation.SeeEmergency(by, time.Now()), cancellationToken);

    public Task CloseAsync(Guid id, ClosingKind kind, string reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(
            id, by,
            async conversation =>
            {
                var isSeen = conversation.Emergencies == 0 || conversation.EmergencySeenAt is not null;
                if (kind == ClosingKind.AnsweredInPublic && isSeen && conversation.FirstAnsweredAt is null && !await db.Items.AnyAsync(item => item.ConversationId == id && item.Ours, cancellationToken))
                {
                    throw new RuleBrokenException("not-answered", "No answer of ours is out. Send one first, or say how else this ended.");
                }

                conversation.Close(kind, reason, by, time.Now());
                db.DueWork.RemoveRange(await db.DueWork.Where(work => work.Kind == DueWorkKind.ReplyDeadline && work.SubjectId == id).ToListAsync(cancellationToken));
            },
            cancellationToken);

    public Task ReopenAsync(Guid id, string reason, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(id, by, conversation => conversation.Reopen(reason, by, time.Now()), cancellationToken);

    /// <summary>Writes a private note, sealed at rest.</summary>
    public async Task<Guid> NoteAsync(Guid id, string text, Actor by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleBrokenException("note-empty", "Write something first.");
        }

        var note = new Note { Id = time.NewId(), ConversationId = id, AuthorId = by.Id ?? Guid.Empty, AuthorName = by.Name, At = time.Now(), Sealed = vault.Seal(Note.Purpose(id), text) };
        await ChangeAsync(
            id, by,
            conversation =>
            {
                by.Need(Permission.Triage, conversation.ChannelId, conversation.FacilityId);
                db.Notes.Add(note);
                conversation.Noted(by, note.At);
            },
            cancellationToken);
        return note.Id;
    }

    /// <summary>Says that what was read is wrong; kept for mending the reader.</summary>
    public Task ContestAsync(Guid id, string what, Actor by, CancellationToken cancellationToken)
        => ChangeAsync(id, by, conversation => conversation.Contested(what, by, time.Now()), cancellationToken);

    private Task ChangeAsync(Guid id, Actor by, Action<Conversation> change, CancellationToken cancellationToken)
        => ChangeAsync(id, by, conversation => { change(conversation); return Task.CompletedTask; }, cancellationToken);

    private async Task ChangeAsync(Guid id, Actor by, Func<Conversation, Task> change, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (conversation is null || !by.MayRead(conversation.ChannelId, conversation.FacilityId))
        {
            throw new NotFoundException("conversation");
        }

        await change(conversation);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> NameAsync(Guid? personId, CancellationToken cancellationToken)
        => personId is null ? null : await db.Users.Where(person => person.Id == personId && !person.Left).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
}
