using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Candor.Work;

/// <summary>
/// Looks twice a second for what is due and wakes its owner, wherever that lives. Every node does it, so nothing depends on
/// one of them; an owner that is already at work shrugs.
/// </summary>
public sealed class DueWorkScanner(IDbContextFactory<CandorDb> databases, IGrainFactory grains, TimeProvider time, ILogger<DueWorkScanner> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);
    private const int TicksBetweenChannelRounds = 10;
    private const int OwnersAtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        for (var tick = 0; ; tick++)
        {
            try
            {
                await ScanAsync(stoppingToken);
                if (tick % TicksBetweenChannelRounds == 0)
                {
                    await KeepChannelsListeningAsync(stoppingToken);
                }

                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The top of a worker loop: a database that is away for a while must not end the scanning.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                logger.ScanFailed(failure);
                await Task.Delay(Every, time, CancellationToken.None);
            }
        }
    }

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var now = time.Now();
        var due = await db.DueWork.AsNoTracking().Where(work => work.DueAt <= now).Select(work => new { work.Kind, work.OwnerId }).Distinct().OrderBy(work => work.OwnerId).Take(OwnersAtOnce).ToListAsync(cancellationToken);
        await Task.WhenAll(due.Select(work => work.Kind switch
        {
            DueWorkKind.Send => grains.GetGrain<IChannelGrain>(work.OwnerId).WakeSending(),
            DueWorkKind.ReplyDeadline => grains.GetGrain<IDeadlineGrain>(work.OwnerId).Look(),
        }));
    }

    private async Task KeepChannelsListeningAsync(CancellationToken cancellationToken)
    {
        await using var db = databases.CreateDbContext();
        var channels = await db.Channels.Where(channel => channel.State == ChannelState.Connected).Select(channel => channel.Id).ToListAsync(cancellationToken);
        await Task.WhenAll(channels.Select(channel => grains.GetGrain<IChannelGrain>(channel).KeepListening()));
    }
}
