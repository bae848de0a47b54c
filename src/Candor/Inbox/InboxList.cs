using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>Reads the inbox: pages by cursor, counts, search. Only what the actor may read.</summary>
public sealed class InboxList(CandorDb db, TimeProvider time)
{
    /// <summary>One page.</summary>
    /// <exception cref="RuleBrokenException"><c>cursor-not-understood</c>.</exception>
    public async Task<InboxPage> PageAsync(InboxQuery query, Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadInbox);
        var size = Math.Clamp(query.PageSize, 1, InboxQuery.MaxPageSize);
        var conversations = Narrow(Filter(MayRead(From(query), by), query, by), query);
        if (query.After is not null)
        {
            var (rank, id) = Cursor(query.After);
            conversations = conversations.Where(conversation => conversation.Rank <= rank && (conversation.Rank < rank || conversation.Id.CompareTo(id) < 0));
        }

        var rows = await Rows(conversations, size + 1).ToListAsync(cancellationToken);
        var page = rows.Take(size).ToList();
        return new InboxPage(page, rows.Count > size ? $"{page[^1].Rank}.{page[^1].Id:N}" : null);
    }

    /// <summary>How many wait in each list.</summary>
    public async Task<InboxCounts> CountsAsync(Actor by, CancellationToken cancellationToken)
    {
        by.Need(Permission.ReadInbox);
        Task<int> Count(InboxView view)
        {
            var query = new InboxQuery { View = view };
            return Filter(MayRead(From(query), by), query, by).OrderByDescending(conversation => conversation.Rank).Take(InboxCounts.Cap).CountAsync(cancellationToken);
        }

        return new InboxCounts(
            await Count(InboxView.Open),
            await Count(InboxView.Mine),
            await Count(InboxView.Unclaimed),
            await Count(InboxView.Emergencies),
            await Count(InboxView.Overdue),
            await Count(InboxView.Reviews));
    }

    /// <summary>What is read first: what somebody searches for, what one person has, or else the list in its order.</summary>
    private IQueryable<Conversation> From(InboxQuery query)
        => !string.IsNullOrWhiteSpace(query.Search) ? db.Saying(query.Search)
            : query.View == InboxView.Mine || query.OwnerId is not null ? db.Conversations
            : db.Listed(closedToo: query.View is InboxView.Closed or InboxView.All);

    private static IQueryable<Conversation> MayRead(IQueryable<Conversation> conversations, Actor by)
        => Readable.By(by) is { } mayRead ? conversations.Where(mayRead) : conversations;

    private IQueryable<Conversation> Filter(IQueryable<Conversation> all, InboxQuery query, Actor by)
    {
        var now = time.Now();
        return query.View switch
        {
            InboxView.Open => all.Where(conversation => conversation.State != ConversationState.Closed),
            InboxView.Mine => all.Where(conversation => conversation.OwnerId == by.Id && conversation.State == ConversationState.Claimed),
            InboxView.Unclaimed => all.Where(conversation => conversation.State == ConversationState.Open),
            InboxView.Emergencies => all.Where(conversation => conversation.Rank >= 2L << Conversation.RankTimeBits),
            InboxView.Overdue => all.Where(conversation => conversation.State != ConversationState.Closed && (conversation.DueAt < now || conversation.Escalation > 0)),
            InboxView.Reviews => all.Where(conversation => conversation.State != ConversationState.Closed && conversation.Kind == ItemKind.Review),
            InboxView.Closed => all.Where(conversation => conversation.State == ConversationState.Closed),
            InboxView.All => all,
        };
    }

    private static IQueryable<Conversation> Narrow(IQueryable<Conversation> all, InboxQuery query)
    {
        if (query.ChannelId is { } channel)
        {
            all = all.Where(conversation => conversation.ChannelId == channel);
        }

        if (query.OwnerId is { } owner)
        {
            all = all.Where(conversation => conversation.OwnerId == owner);
        }

        if (query.AtLeast is { } urgency)
        {
            var wanted = Enum.GetValues<Language.Urgency>().Where(one => one >= urgency).ToList();
            all = all.Where(conversation => wanted.Contains(conversation.Urgency));
        }

        if (query.Intent is { } intent)
        {
            var bit = 1 << (int)intent;
            all = all.Where(conversation => (conversation.Intents & bit) != 0);
        }

        if (query.Theme is { } theme)
        {
            var bit = 1 << (int)theme;
            all = all.Where(conversation => (conversation.Themes & bit) != 0);
        }

        if (query.Language is { Length: > 0 } language)
        {
            all = all.Where(conversation => conversation.Language == language);
        }

        if (query.From is { } from)
        {
            all = all.Where(conversation => conversation.LastAt >= from);
        }

        if (query.To is { } to)
        {
            all = all.Where(conversation => conversation.LastAt < to);
        }

        return all;
    }

    /// <summary>The first rows in the order of the list. Which they are is found in the index; only then are they fetched.</summary>
    private IQueryable<InboxRow> Rows(IQueryable<Conversation> conversations, int count) =>
        from place in conversations.OrderByDescending(conversation => conversation.Rank).ThenByDescending(conversation => conversation.Id).Take(count).Select(conversation => new { conversation.Id, conversation.Rank })
        join conversation in db.Conversations on place.Id equals conversation.Id
        join channel in db.Channels on conversation.ChannelId equals channel.Id
        join person in db.Users on conversation.OwnerId equals person.Id into people
        from owner in people.DefaultIfEmpty()
        orderby place.Rank descending, place.Id descending
        select new InboxRow
        {
            Id = conversation.Id,
            ChannelId = channel.Id,
            ChannelName = channel.Name,
            Network = channel.Network,
            AuthorHandle = conversation.AuthorHandle,
            AuthorName = conversation.AuthorName,
            Preview = conversation.Preview,
            Kind = conversation.Kind,
            Rating = conversation.Rating,
            State = conversation.State,
            ClosedAs = conversation.ClosedAs,
            OwnerId = conversation.OwnerId,
            OwnerName = owner == null ? null : owner.Name,
            Language = conversation.Language,
            Feeling = conversation.Feeling,
            Urgency = conversation.Urgency,
            IntentBits = conversation.Intents,
            ThemeBits = conversation.Themes,
            EmergencyBits = conversation.Emergencies,
            EmergencySeen = conversation.EmergencySeenAt != null,
            LastAt = conversation.LastAt,
            DueAt = conversation.DueAt,
            Escalation = conversation.Escalation,
            ItemCount = conversation.ItemCount,
            Rank = conversation.Rank,
        };

    private static (long Rank, Guid Id) Cursor(string after)
    {
        var dot = after.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && long.TryParse(after.AsSpan(0, dot), out var rank) && Guid.TryParseExact(after.AsSpan(dot + 1), "N", out var id)
            ? (rank, id)
            : throw new RuleBrokenException("cursor-not-understood", "The page cursor is not one of ours. Take it unchanged from “next” of the page before.");
    }
}
