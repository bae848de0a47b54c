using Candor.Governance;
using NodaTime;

namespace Candor.Publishing;

/// <summary>From a wall-clock time in a named zone to the instant it means.</summary>
public static class LocalSchedule
{
    /// <summary>The instant; a time that occurs twice means its first occurrence.</summary>
    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>, <c>time-skipped</c>.</exception>
    public static Instant Resolve(LocalDateTime local, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId)
            ?? throw new RuleBrokenException("zone-unknown", $"“{zoneId}” is not a time zone. Use an IANA name such as America/Chicago.");
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0
            ? throw new RuleBrokenException("time-skipped", $"{local:uuuu-MM-dd HH:mm} does not exist in {zoneId}: the clocks go forward over it. Choose a time before or after.")
            : mapping.First().ToInstant();
    }
}
