using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Candor.Governance;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Candor.Inbox;

/// <summary>When the desk is staffed, in the organisation's zone. Reply deadlines run only then.</summary>
/// <param name="Zone">IANA zone.</param>
/// <param name="Week">The shift that begins on each day of the week; on a day that is missing none begins.</param>
/// <param name="Holidays">Days on which no shift begins; a night shift of the evening before is worked to its end.</param>
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

    /// <summary>Whether deadlines can run in these hours.</summary>
    /// <exception cref="RuleBrokenException"><c>zone-unknown</c>, <c>hours-empty</c>, <c>hours-overlap</c>.</exception>
    public void Check()
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is null)
        {
            throw new RuleBrokenException("zone-unknown", $"“{Zone}” is not a time zone. Use an IANA name such as America/Chicago.");
        }

        if (Week.Count == 0)
        {
            throw new RuleBrokenException("hours-empty", "Give at least one day on which someone works. Without it no deadline could ever come.");
        }

        foreach (var (day, shift) in Week.OrderBy(one => one.Key).Where(one => one.Value.EndsNextDay))
        {
            var next = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
            if (Week.TryGetValue(next, out var following) && following.From < shift.To)
            {
                throw new RuleBrokenException("hours-overlap", string.Create(CultureInfo.InvariantCulture, $"The shift of {day} runs until {shift.To:HH:mm} on {next}, and the shift of {next} begins at {following.From:HH:mm}. Let one end before the other begins."));
            }
        }
    }

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

    /// <summary>Shifts that end after <paramref name="from"/>, in order and apart. Daylight saving makes a shift longer or shorter, as it does for people.</summary>
    private IEnumerable<Interval> ShiftsFrom(Instant from)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        var last = Instant.MinValue;

        // The shift of yesterday may still run, and the one before it may have pushed its beginning.
        var day = from.InZone(zone).Date.PlusDays(-2);
        for (var i = 0; i < 402; i++, day = day.PlusDays(1))
        {
            if (!Week.TryGetValue(day.DayOfWeek, out var hours) || Holidays.Contains(day))
            {
                continue;
            }

            // Clocks that go forward can swallow a short shift whole: it begins in the skipped hour and ends before its shifted
            // start. They can also move an end beyond the beginning that follows it: nobody is counted twice.
            var start = Instant.Max(last, (day + hours.From).InZoneLeniently(zone).ToInstant());
            var end = ((hours.EndsNextDay ? day.PlusDays(1) : day) + hours.To).InZoneLeniently(zone).ToInstant();
            last = Instant.Max(last, end);
            if (end > from && end > start)
            {
                yield return new Interval(start, end);
            }
        }
    }
}
