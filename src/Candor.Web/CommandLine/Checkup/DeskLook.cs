using System.Runtime.CompilerServices;
using Candor.Channels;
using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Candor.Web.CommandLine.Checkup;

/// <summary>What the database says about clock, connections and work that waits.</summary>
internal sealed class DeskLook(IServiceProvider services)
{
    /// <summary>Due work is taken up each half second; this much later, nobody is taking it.</summary>
    private static readonly Duration Late = Duration.FromMinutes(2);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var now = services.GetRequiredService<TimeProvider>().Now();
        yield return await ClockAsync(db, now, cancellationToken);
        await foreach (var channel in db.Channels.AsNoTracking().OrderBy(channel => channel.Name).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return await ChannelAsync(channel, cancellationToken);
        }

        yield return await DueWorkAsync(db, now, cancellationToken);
        yield return await DeliveriesAsync(db, cancellationToken);
    }

    private static async Task<Finding> ClockAsync(CandorDb db, Instant now, CancellationToken cancellationToken)
    {
        var newest = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Sequence).Select(entry => (Instant?)entry.At).FirstOrDefaultAsync(cancellationToken);
        return newest is { } at && at > now + Duration.FromMinutes(1)
            ? Finding.Bad("clock", $"The newest record is from {at}, and here it is {now}.", "Set the clock; with several machines, let all keep time by NTP.")
            : Finding.Well("clock", $"It is {now}, after everything on record.");
    }

    private async Task<Finding> ChannelAsync(Channel channel, CancellationToken cancellationToken)
    {
        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        var hearing = await db.ChannelHearings.AsNoTracking().SingleOrDefaultAsync(hearing => hearing.ChannelId == channel.Id, cancellationToken);
        var what = $"channel {channel.Name}";
        return channel.State switch
        {
            ChannelState.NeedsReconnecting => Finding.Bad(what, $"It needs reconnecting: {channel.StateDetail}", "See docs/operations/channel-needs-reconnecting.md."),
            ChannelState.Paused => Finding.Look(what, $"It is paused since {channel.StateSince}: {channel.StateDetail}", "Resume it when the reason is gone."),
            ChannelState.Connected when hearing?.FailingSince is { } since => Finding.Look(what, $"Listening fails since {since}: {hearing.Fault}", "It is tried again by itself; look whether the network is reachable."),
            ChannelState.Connected => Finding.Well(what, hearing?.LastHeardAt is { } heard ? $"Last heard at {heard}." : "Connected."),
        };
    }

    private static async Task<Finding> DueWorkAsync(CandorDb db, Instant now, CancellationToken cancellationToken)
    {
        var before = now - Late;
        var waiting = await db.DueWork.CountAsync(work => work.DueAt < before, cancellationToken);
        return waiting == 0
            ? Finding.Well("due work", "Nothing waits that should have been done.")
            : Finding.Look("due work", $"{waiting} things are due since two minutes or more.", "Is the server running? Start it with: candor serve");
    }

    private static async Task<Finding> DeliveriesAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var unknown = await db.Deliveries.CountAsync(delivery => delivery.State == DeliveryState.Unknown, cancellationToken);
        var held = await db.Deliveries.CountAsync(delivery => delivery.State == DeliveryState.Held, cancellationToken);
        return unknown + held == 0
            ? Finding.Well("deliveries", "None is unknown or waits for a person.")
            : Finding.Look("deliveries", $"{unknown} are unknown and {held} wait for a person.", "See docs/operations/post-is-unknown.md.");
    }
}
