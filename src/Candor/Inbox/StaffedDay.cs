using NodaTime;

namespace Candor.Inbox;

/// <summary>The shift that begins on one day. It ends the next day when <paramref name="To"/> is before <paramref name="From"/>; the same time twice is 24 hours.</summary>
/// <param name="From">When it begins, by the clock on the wall.</param>
/// <param name="To">When it ends.</param>
public sealed record StaffedDay(LocalTime From, LocalTime To)
{
    /// <summary>Whether it ends the day after it began.</summary>
    public bool EndsNextDay => To <= From;
}
