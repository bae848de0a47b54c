using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Candor.Bench.Inbox;

/// <summary>Takes new items in, so many a second, while the list is read.</summary>
internal sealed class SteadyIntake(IServiceProvider services, SampleInbox sample, int perSecond)
{
    private const int BatchesPerSecond = 5;

    private long taken;

    public long Taken => Interlocked.Read(ref taken);

    public Timings Batches { get; } = new("taking in one batch");

    /// <summary>Goes on until it is stopped; when a batch takes longer than its turn, the next one follows at once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var intake = services.GetRequiredService<Intake>();
        var channels = await ChannelsAsync(cancellationToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / BatchesPerSecond), time);
        try
        {
            for (var turn = 0; await timer.WaitForNextTickAsync(cancellationToken); turn++)
            {
                var items = Enumerable.Range(0, perSecond / BatchesPerSecond).Select(_ => Said(time.NewId().ToString("N"), sample.Text(), time.GetUtcNow())).ToList();
                var start = time.GetTimestamp();
                var result = await intake.TakeInAsync(channels[turn % channels.Count], items, null, cancellationToken);
                Batches.Add(time.GetElapsedTime(start), TimeSpan.Zero, result.New);
                Interlocked.Add(ref taken, result.New);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop: what was begun was rolled back.
        }
    }

    private async Task<List<Channel>> ChannelsAsync(CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        return await db.Channels.AsNoTracking().ToListAsync(cancellationToken);
    }

    private static IncomingItem Said(string id, string text, DateTimeOffset at)
        => new() { Id = id, Kind = ItemKind.Mention, Author = new Author(id[..8], id[..8]), Text = text, PostedAt = at };
}
