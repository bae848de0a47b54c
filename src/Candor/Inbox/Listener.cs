using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Candor.Inbox;

/// <summary>Listens to one channel: reads what arrived since the cursor and takes it in. Called by the channel's one owner.</summary>
public sealed class Listener(IDbContextFactory<CandorDb> databases, NetworkDirectory networks, ChannelAccounts accounts, Intake intake, TimeProvider time, ILogger<Listener> logger)
{
    /// <summary>Pages read in one go, so that one channel with a long past does not hold its owner for ever.</summary>
    private const int MostPages = 200;

    /// <summary>Reads until nothing waits. Returns how long to wait before the next look; null when the channel is not to be listened to.</summary>
    public async Task<TimeSpan?> ListenAsync(Guid channelId, CancellationToken cancellationToken)
    {
        if (await ConnectedAsync(channelId, cancellationToken) is not { } channel || networks.Find(channel.Network) is not IReadsInbox network)
        {
            return null;
        }

        var account = await accounts.OpenAsync(channel, cancellationToken);
        var cursor = await CursorAsync(channelId, cancellationToken);
        for (var page = 0; page < MostPages; page++)
        {
            var read = await network.ReadInboxAsync(account, cursor, cancellationToken);
            cursor = read.Cursor ?? cursor;
            await TakeInAsync(channel, read, cursor, cancellationToken);
            if (read.Fault is { } fault)
            {
                await FailedAsync(channelId, fault, cancellationToken);
                return fault.RetryAfter ?? network.Descriptor.PollEvery;
            }

            if (!read.HasMore)
            {
                break;
            }
        }

        return network.Descriptor.PollEvery;
    }

    /// <summary>Takes in what a stream gives, one by one, until it ends. Gaps are closed by the next <see cref="ListenAsync"/>.</summary>
    public async Task StreamAsync(Guid channelId, CancellationToken cancellationToken)
    {
        if (await ConnectedAsync(channelId, cancellationToken) is not { } channel || networks.Find(channel.Network) is not IStreams network)
        {
            return;
        }

        await foreach (var item in network.StreamAsync(await accounts.OpenAsync(channel, cancellationToken), cancellationToken))
        {
            var heardAt = time.Now();
            await intake.TakeInAsync(channel, [item], hearing => hearing.LastHeardAt = heardAt, cancellationToken);
        }
    }

    /// <summary>Whether the channel's network can stream.</summary>
    public async Task<bool> CanStreamAsync(Guid channelId, CancellationToken cancellationToken)
        => await ConnectedAsync(channelId, cancellationToken) is { } channel && networks.Find(channel.Network) is IStreams;

    private async Task TakeInAsync(Channel channel, Networks.InboxPage read, string? cursor, CancellationToken cancellationToken)
    {
        var heardAt = time.Now();
        void Heard(ChannelHearing hearing)
        {
            (hearing.Cursor, hearing.LastHeardAt) = (cursor, heardAt);
            if (read.Fault is null)
            {
                (hearing.FailingSince, hearing.Fault) = (null, "");
            }
        }

        var batches = read.Items.Chunk(Intake.BatchSize).ToList();
        if (batches.Count == 0)
        {
            batches.Add([]);
        }

        for (var i = 0; i < batches.Count; i++)
        {
            // The cursor moves with the last batch: a crash in between reads the page again and keeps each item once.
            var result = await intake.TakeInAsync(channel, batches[i], i == batches.Count - 1 ? Heard : _ => { }, cancellationToken);
            if (result.New > 0)
            {
                logger.TookIn(channel.Id, result.New, result.Known);
            }
        }
    }

    private async Task FailedAsync(Guid channelId, NetworkFault fault, CancellationToken cancellationToken)
    {
        logger.ListeningFailed(channelId, fault.Kind);
        await using var db = databases.CreateDbContext();
        var now = time.Now();
        var hearing = await db.ChannelHearings.SingleAsync(one => one.ChannelId == channelId, cancellationToken);
        hearing.FailingSince ??= now;
        hearing.Fault = fault.Detail;
        if (fault.Kind == FaultKind.NeedsReconnecting)
        {
            var channel = await db.Channels.SingleAsync(one => one.Id == channelId, cancellationToken);
            channel.NeedsReconnecting(fault.Detail, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Channel?> ConnectedAsync(Guid channelId, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        return await db.Channels.AsNoTracking().SingleOrDefaultAsync(channel => channel.Id == channelId && channel.State == ChannelState.Connected, cancellationToken);
    }

    private async Task<string?> CursorAsync(Guid channelId, CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        return await db.ChannelHearings.Where(hearing => hearing.ChannelId == channelId).Select(hearing => hearing.Cursor).SingleOrDefaultAsync(cancellationToken);
    }
}
