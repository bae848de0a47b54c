using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Candor.Web.Look;

/// <summary>Times in words: relative to now on the desk, exact with their zone in public.</summary>
internal static class Moment
{
    private static readonly LocalDateTimePattern Exactly = LocalDateTimePattern.Create("d MMM uuuu, h:mm tt", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern Day = LocalDateTimePattern.Create("d MMM", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.Create("h:mm tt", CultureInfo.InvariantCulture);

    public static string Say(WhenLook look, Instant at, Instant now, DateTimeZone zone) => look switch
    {
        WhenLook.Relative => Relative(at, now, zone),
        WhenLook.Short => Short(at, now, zone),
        WhenLook.Exact => Exact(at, zone),
    };

    /// <summary>As <c>23 Nov 2026, 2:30 p.m. CST</c>.</summary>
    public static string Exact(Instant at, DateTimeZone zone)
        => $"{Soft(Exactly.Format(at.InZone(zone).LocalDateTime))} {at.InZone(zone).GetZoneInterval().Name}";

    /// <summary>As <c>2:30 p.m.</c>, with the day when it is not today.</summary>
    public static string Short(Instant at, Instant now, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        return local.Date == now.InZone(zone).Date ? Soft(Clock.Format(local)) : $"{Day.Format(local)}, {Soft(Clock.Format(local))}";
    }

    /// <summary>As <c>18 min ago</c> or <c>in 2 h</c>; the day itself after a week.</summary>
    public static string Relative(Instant at, Instant now, DateTimeZone zone)
    {
        var distance = at - now;
        var minutes = (long)Math.Floor(Math.Abs(distance.TotalMinutes));
        return minutes switch
        {
            < 1 => "now",
            < 60 => Around(distance, $"{minutes} min"),
            < 60 * 24 => Around(distance, $"{minutes / 60} h"),
            < 60 * 24 * 7 => Around(distance, $"{minutes / 60 / 24} d"),
            _ => Day.Format(at.InZone(zone).LocalDateTime),
        };
    }

    private static string Around(Duration distance, string length) => distance < Duration.Zero ? $"{length} ago" : $"in {length}";

    private static string Soft(string text) => text.Replace("AM", "a.m.", StringComparison.Ordinal).Replace("PM", "p.m.", StringComparison.Ordinal);
}
