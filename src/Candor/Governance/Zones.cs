using NodaTime;

namespace Candor.Governance;

/// <summary>Time zones that people name.</summary>
internal static class Zones
{
    /// <summary>Refuses what is no time zone.</summary>
    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>.</exception>
    public static void Need(string zone)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            throw new RuleBrokenException("zone-unknown", $"“{zone}” is not a time zone. Use an IANA name such as America/Chicago.");
        }
    }
}
