using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Candor.Web.Look;

/// <summary>Times in words: relative to now on the desk, exact with their zone in public.</summary>
internal static class Moment
{
    private static readonly LocalDateTimePattern Exactly = LocalDateTimePattern.Create("d MMM uuuu, h:mm tt", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern Day = LocalDateTimePattern.Create("d MMM", CultureInfo.InvariantCulture);
    private static readonly LocalDateTimePattern DayOfAYear = LocalDateTimePattern.Create("d MMM uuuu", CultureInfo.InvariantCulture);
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
        return local.Date == now.InZone(zone).Date ? OnTheClock(local.TimeOfDay) : $"{DayOf(local, now, zone)}, {OnTheClock(local.TimeOfDay)}";
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
            _ => DayOf(at.InZone(zone).LocalDateTime, now, zone),
        };
    }

    /// <summary>As <c>9:05 a.m.</c></summary>
    public static string OnTheClock(LocalTime time) => Soft(Clock.Format(LocalDate.MinIsoValue + time));

    /// <summary>As <c>Tue 24 Nov, 9:05 a.m.</c>, with the year when it is not this one.</summary>
    public static string OnTheWall(LocalDateTime at, int thisYear)
        => $"{at.ToString(at.Year == thisYear ? "ddd d MMM" : "ddd d MMM uuuu", CultureInfo.InvariantCulture)}, {OnTheClock(at.TimeOfDay)}";

    private static string DayOf(LocalDateTime at, Instant now, DateTimeZone zone) => (at.Year == now.InZone(zone).Year ? Day : DayOfAYear).Format(at);

    private static string Around(Duration distance, string length) => distance < Duration.Zero ? $"{length} ago" : $"in {length}";

    private static string Soft(string text) => text.Replace("AM", "a.m.", StringComparison.Ordinal).Replace("PM", "p.m.", StringComparison.Ordinal);
}
