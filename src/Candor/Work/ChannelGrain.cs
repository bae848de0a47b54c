using Candor.Inbox;
using Candor.Publishing;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Candor.Work;

[Reentrant]
internal sealed class ChannelGrain(Sender sender, Listener listener, ILocalSiloDetails node, TimeProvider time, ILogger<ChannelGrain> logger) : Grain, IChannelGrain, IDisposable
{
    private static readonly TimeSpan StayAwake = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource stopping = new();
    private CancellationToken stop;
    private Task? sending;
    private Task? listening;
    private Task? streaming;
    private bool wokenAgain;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Kept: a loop that ends after the source was disposed still asks it.
        stop = stopping.Token;
        return Task.CompletedTask;
    }

    public Task WakeSending()
    {
        DelayDeactivation(StayAwake);
        wokenAgain = true;
        if (sending is null or { IsCompleted: true })
        {
            sending = SendAsync();
        }

        return Task.CompletedTask;
    }

    public Task KeepListening()
    {
        DelayDeactivation(StayAwake);
        if (listening is null or { IsCompleted: true })
        {
            listening = ListenAsync();
        }

        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        // A call that has begun is finished and its outcome stored; nothing new is begun.
        await stopping.CancelAsync();
        await Task.WhenAll(sending ?? Task.CompletedTask, listening ?? Task.CompletedTask, streaming ?? Task.CompletedTask);
    }

    public void Dispose() => stopping.Dispose();

    private async Task SendAsync()
    {
        while (wokenAgain && !stop.IsCancellationRequested)
        {
            wokenAgain = false;
            await GuardedAsync("sending", () => sender.WorkAsync(this.GetPrimaryKey(), node.Name, stop));
        }
    }

    private async Task ListenAsync()
    {
        var channelId = this.GetPrimaryKey();
        var pause = TimeSpan.Zero;
        while (!stop.IsCancellationRequested)
        {
            TimeSpan? next = null;
            var worked = await GuardedAsync("listening", async () => next = await listener.ListenAsync(channelId, stop));
            if (worked && next is null)
            {
                return;
            }

            if (worked && streaming is null or { IsCompleted: true } && await listener.CanStreamAsync(channelId, stop))
            {
                streaming = GuardedAsync("streaming", () => listener.StreamAsync(channelId, stop));
            }

            pause = worked ? next!.Value : Min(pause + AfterFailure, LongestPause);
            if (!await PauseAsync(pause))
            {
                return;
            }
        }
    }

    private async Task<bool> GuardedAsync(string what, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // The top of a worker loop: whatever failed is logged, and the rows that are still due bring it back.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.ChannelWorkFailed(what, this.GetPrimaryKey(), failure);
            return false;
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, time, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
