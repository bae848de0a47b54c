using System.Threading.Channels;
using Candor.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Candor.Work;

/// <summary>
/// Hints of change for the open browsers of this node, from this node and every other. A hint may be lost with a node; whoever
/// reconnects reads the truth again.
/// </summary>
public sealed class LiveFeed(ChangeFeed local, IGrainFactory grains, TimeProvider time, ILogger<LiveFeed> logger) : BackgroundService, ILiveObserver
{
    private static readonly TimeSpan Renew = TimeSpan.FromSeconds(5);

    private readonly Channel<LiveChange[]> outgoing = Channel.CreateBounded<LiveChange[]>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly List<Channel<LiveChange>> readers = [];
    private readonly Lock gate = new();

    /// <summary>The first thing that a reader gets: from here on nothing is missed.</summary>
    public static readonly LiveChange Listening = new("", Guid.Empty, "listening");

    /// <summary><see cref="Listening"/>, then hints from now on; a reader that is too slow loses the oldest.</summary>
    public async IAsyncEnumerable<LiveChange> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = Channel.CreateBounded<LiveChange>(new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            readers.Add(reader);
        }

        try
        {
            yield return Listening;
            await foreach (var change in reader.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            lock (gate)
            {
                readers.Remove(reader);
            }
        }
    }

    public Task Changed(LiveChange[] changes)
    {
        lock (gate)
        {
            foreach (var reader in readers)
            {
                foreach (var change in changes)
                {
                    reader.Writer.TryWrite(change);
                }
            }
        }

        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = local.Listen(changes => outgoing.Writer.TryWrite([.. changes.Select(change => new LiveChange(change.SubjectType, change.SubjectId, change.Action))]));
        await Task.WhenAll(SubscribeAsync(stoppingToken), TellAsync(stoppingToken));
    }

    private async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        var self = grains.CreateObjectReference<ILiveObserver>(this);
        using var timer = new PeriodicTimer(Renew, time);
        do
        {
            await GuardedAsync(() => grains.GetGrain<ILiveHubGrain>(0).Subscribe(self));
        }
        while (await NextAsync(timer, cancellationToken));
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var changes in outgoing.Reader.ReadAllAsync(cancellationToken))
            {
                await GuardedAsync(() => grains.GetGrain<ILiveHubGrain>(0).Tell(changes));
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // The top of a worker loop: a hint that cannot be passed on now is not worth more than a line in the log.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.HintLost(failure.GetType().Name);
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
