using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Candor.Inbox;

/// <summary>When the desk is staffed, in the organisation's zone. Reply deadlines run only then.</summary>
/// <param name="Zone">IANA zone.</param>
/// <param name="Week">Opening and closing per day of the week; a day that is missing is not staffed.</param>
/// <param name="Holidays">Days on which nobody works.</param>
public sealed record StaffedHours(string Zone, IReadOnlyDictionary<IsoDayOfWeek, StaffedDay> Week, IReadOnlyList<LocalDate> Holidays)
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <summary>Weekdays from 8 to 17.</summary>
    public static StaffedHours Weekdays(string zone) => new(
        zone,
        Enumerable.Range(1, 5).ToDictionary(day => (IsoDayOfWeek)day, _ => new StaffedDay(new LocalTime(8, 0), new LocalTime(17, 0))),
        []);

    /// <summary>Reads what <see cref="ToJson"/> wrote; empty text gives <see cref="Weekdays"/>.</summary>
    public static StaffedHours Parse(string json, string zone)
        => json.Length == 0 ? Weekdays(zone) : JsonSerializer.Deserialize<StaffedHours>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The instant at which <paramref name="staffed"/> of staffed time has passed since <paramref name="from"/>.</summary>
    /// <exception cref="InvalidOperationException">The desk is not staffed on any of the next 400 days.</exception>
    public Instant Add(Instant from, Duration staffed)
    {
        var left = staffed;
        foreach (var shift in ShiftsFrom(from))
        {
            var start = Instant.Max(shift.Start, from);
            if (shift.End - start >= left)
            {
                return start + left;
            }

            left -= shift.End - start;
        }

        throw new InvalidOperationException("The desk is not staffed on any of the next 400 days: set the staffed hours.");
    }

    /// <summary>Staffed time between two instants.</summary>
    public Duration Between(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var shift in ShiftsFrom(from).TakeWhile(shift => shift.Start < to))
        {
            sum += Instant.Min(shift.End, to) - Instant.Max(shift.Start, from);
        }

        return sum;
    }

    /// <summary>Shifts that end after <paramref name="from"/>, in order. Daylight saving makes a shift longer or shorter, as it does for people.</summary>
    private IEnumerable<Interval> ShiftsFrom(Instant from)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var day = from.InZone(zone).Date;
        for (var i = 0; i < 400; i++, day = day.PlusDays(1))
        {
            if (!Week.TryGetValue(day.DayOfWeek, out var hours) || Holidays.Contains(day))
            {
                continue;
            }

            // Clocks that go forward can swallow a short shift whole: it begins in the skipped hour and ends before its shifted start.
            var (start, end) = ((day + hours.From).InZoneLeniently(zone).ToInstant(), (day + hours.To).InZoneLeniently(zone).ToInstant());
            if (end > from && end > start)
            {
                yield return new Interval(start, end);
            }
        }
    }
}
