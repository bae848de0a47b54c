using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;

namespace Candor.Inbox;

/// <summary>The whole thread around a conversation, as its network shows it at this moment. Nothing of it is kept.</summary>
public sealed class ThreadReader(CandorDb db, NetworkDirectory networks, ChannelAccounts accounts)
{
    /// <summary>The thread; with <see cref="Networks.InboxPage.Fault"/> when the network cannot show it now.</summary>
    /// <exception cref="NotFoundException">There is no such conversation that the actor may read.</exception>
    public async Task<Networks.InboxPage> ReadAsync(Guid conversationId, Actor by, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(one => one.Id == conversationId, cancellationToken);
        if (conversation is null || !by.MayRead(conversation.ChannelId, conversation.FacilityId))
        {
            throw new NotFoundException("conversation");
        }

        var channel = await db.Channels.AsNoTracking().SingleAsync(one => one.Id == conversation.ChannelId, cancellationToken);
        if (networks.Find(channel.Network) is not IReadsThreads network)
        {
            return new Networks.InboxPage([], null, Fault: new NetworkFault(FaultKind.NotSupported, "This source has no threads."));
        }

        var newest = await db.Items.Where(item => item.ConversationId == conversationId).OrderByDescending(item => item.PostedAt).Select(item => item.NetworkId).FirstAsync(cancellationToken);
        return await network.ReadThreadAsync(await accounts.OpenAsync(channel, cancellationToken), newest, cancellationToken);
    }
}
