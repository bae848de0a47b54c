using Candor.Channels;
using Candor.Database;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>
/// Which conversation an item belongs to: one per thread; under a post of ours, one per author, so that fifty people who
/// answer one announcement are fifty conversations.
/// </summary>
internal sealed class IntakeThreads
{
    private readonly Dictionary<string, Conversation> byKey;
    private readonly HashSet<string> own;

    private IntakeThreads(Dictionary<string, Conversation> byKey, HashSet<string> own) => (this.byKey, this.own) = (byKey, own);

    public static async Task<IntakeThreads> LoadAsync(CandorDb db, Channel channel, List<IncomingItem> items, HashSet<string> own, CancellationToken cancellationToken)
    {
        var threads = new IntakeThreads([], own);
        var keys = items.Select(threads.Key).Distinct().ToList();
        var found = await db.Conversations.Where(conversation => conversation.ChannelId == channel.Id && keys.Contains(conversation.ThreadId)).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(conversation => conversation.Id);
        await db.DueWork.Where(work => ids.Contains(work.SubjectId)).LoadAsync(cancellationToken);
        foreach (var conversation in found)
        {
            threads.byKey[conversation.ThreadId] = conversation;
        }

        return threads;
    }

    public string Key(IncomingItem item) => item.ThreadId is null ? item.Id : own.Contains(item.ThreadId) ? $"{item.ThreadId}#{item.Author.Id}" : item.ThreadId;

    public bool Has(IncomingItem item) => byKey.ContainsKey(Key(item));

    public Conversation Get(IncomingItem item, Func<Conversation> begin, out bool isNew)
    {
        isNew = !byKey.TryGetValue(Key(item), out var conversation);
        return conversation ?? (byKey[Key(item)] = begin());
    }
}
