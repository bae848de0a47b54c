using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Language;
using Candor.Networks;
using Candor.Work;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Inbox;

/// <summary>Takes in what networks give: each item once, read, in its conversation, with its deadline; all of a batch or nothing.</summary>
public sealed class Intake(IDbContextFactory<CandorDb> databases, TimeProvider time)
{
    /// <summary>Most items in one transaction.</summary>
    public const int BatchSize = 250;

    /// <summary>Takes in one batch and moves the listening cursor in the same transaction.</summary>
    /// <param name="channel">Where it was heard.</param>
    /// <param name="items">At most <see cref="BatchSize"/> items, oldest first.</param>
    /// <param name="hearing">Moves the cursor; null when there is none to move (imports).</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<IntakeResult> TakeInAsync(Channel channel, IReadOnlyList<IncomingItem> items, Action<ChannelHearing>? hearing, CancellationToken cancellationToken)
    {
        var distinct = items.Select(Keepable.Of).DistinctBy(item => item.Id).ToList();
        var readings = distinct.ToDictionary(item => item.Id, item => Reader.Default.Read(item.Text));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryTakeInAsync(channel, distinct, readings, hearing, cancellationToken);
            }
            catch (Exception clash) when (clash is DbUpdateException or StaleException && attempt < 5)
            {
                // Another batch brought the same items or touched the same conversation: look again, nothing was written.
            }
        }
    }

    private async Task<IntakeResult> TryTakeInAsync(Channel channel, List<IncomingItem> items, Dictionary<string, Reading> readings, Action<ChannelHearing>? hearing, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.Now();
        var ids = items.ConvertAll(item => item.Id);
        var known = (await db.Items.Where(item => item.ChannelId == channel.Id && ids.Contains(item.NetworkId)).Select(item => item.NetworkId).ToListAsync(cancellationToken)).ToHashSet();
        var own = await OwnAmongAsync(db, channel, items, cancellationToken);
        var fresh = items.Where(item => !known.Contains(item.Id) && !own.Contains(item.Id)).ToList();
        var threads = await IntakeThreads.LoadAsync(db, channel, fresh, own, cancellationToken);
        var setting = await IntakeSetting.LoadAsync(db, cancellationToken);
        var (taken, begun) = (0, 0);
        foreach (var incoming in fresh)
        {
            var isOurs = channel.AccountId.Length > 0 && incoming.Author.Id == channel.AccountId;
            if (isOurs && !threads.Has(incoming))
            {
                continue;
            }

            var conversation = threads.Get(incoming, () => Conversation.Begin(time.NewId(), channel.Id, channel.FacilityId, threads.Key(incoming), now), out var isNew);
            var reading = readings[incoming.Id];
            var item = ToItem(incoming, channel, conversation.Id, isOurs, reading, now);
            db.Items.Add(item);
            taken++;
            if (isOurs)
            {
                continue;
            }

            conversation.Hear(item, reading, incoming.ThreadVersion ?? (incoming.ThreadId is null || incoming.ThreadId == incoming.Id ? incoming.Version : null), now);
            begun += isNew ? 1 : 0;
            if (isNew)
            {
                db.Conversations.Add(conversation);
            }

            ExpectReply(db, conversation, reading, setting, isNew, now);
        }

        if (hearing is not null)
        {
            await MoveCursorAsync(db, channel, hearing, taken, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new IntakeResult(taken, known.Count, items.Count - known.Count - taken, begun);
    }

    private static async Task<HashSet<string>> OwnAmongAsync(CandorDb db, Channel channel, List<IncomingItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => item.Id).Concat(items.Where(item => item.ThreadId is not null).Select(item => item.ThreadId!)).Distinct().ToList();
        return (await db.OwnVoices.Where(voice => voice.ChannelId == channel.Id && ids.Contains(voice.NetworkId)).Select(voice => voice.NetworkId).ToListAsync(cancellationToken)).ToHashSet();
    }

    private static void ExpectReply(CandorDb db, Conversation conversation, Reading reading, IntakeSetting setting, bool isNew, Instant now)
    {
        var due = ReplyTargets.DueAt(reading, setting.Hours, now);
        if (due is not null && (conversation.DueAt is null || due < conversation.DueAt))
        {
            conversation.ExpectReplyBy(due);
            var work = db.DueWork.Local.FirstOrDefault(work => work.SubjectId == conversation.Id);
            if (work is not null)
            {
                work.DueAt = due.Value;
            }
            else
            {
                db.DueWork.Add(new DueWork { Kind = DueWorkKind.ReplyDeadline, SubjectId = conversation.Id, OwnerId = conversation.Id, DueAt = due.Value });
            }
        }

        if (isNew && setting.RuleFor(conversation) is { } fitting)
        {
            conversation.AssignByRule(fitting.AssignTo, fitting.Name, now);
        }
    }

    private static async Task MoveCursorAsync(CandorDb db, Channel channel, Action<ChannelHearing> hearing, int count, CancellationToken cancellationToken)
    {
        var row = await db.ChannelHearings.FindAsync([channel.Id], cancellationToken);
        if (row is null)
        {
            row = new ChannelHearing { ChannelId = channel.Id };
            db.ChannelHearings.Add(row);
        }

        hearing(row);
        row.Items += count;
    }

    private Item ToItem(IncomingItem incoming, Channel channel, Guid conversationId, bool isOurs, Reading reading, Instant now) => new()
    {
        Id = time.NewId(),
        ConversationId = conversationId,
        ChannelId = channel.Id,
        NetworkId = incoming.Id,
        NetworkVersion = incoming.Version,
        InReplyToId = incoming.InReplyToId,
        Kind = incoming.Kind,
        Visibility = incoming.Visibility,
        Ours = isOurs,
        AuthorId = incoming.Author.Id,
        AuthorHandle = incoming.Author.Handle,
        AuthorName = incoming.Author.DisplayName ?? incoming.Author.Handle,
        Text = incoming.Text,
        Rating = incoming.Rating,
        Url = incoming.Url?.ToString(),
        Media = incoming.Media.Count == 0 ? null : System.Text.Json.JsonSerializer.Serialize(incoming.Media),
        PostedAt = Instant.FromUnixTimeTicks(Instant.FromDateTimeOffset(incoming.PostedAt).ToUnixTimeTicks() / 10 * 10),
        ReceivedAt = now,
        Reading = isOurs ? null : ReadingText.Write(reading),
    };
}
