using Candor.Inbox;
using CsCheck;
using NodaTime;

namespace Candor.Tests.Inbox;

/// <summary>The laws of staffed time, in zones whose clocks change in every way they do, from 2024 to 2034.</summary>
public sealed class KeepingStaffedHours
{
    private static readonly Instant First = Instant.FromUtc(2024, 1, 1, 0, 0);

    private static readonly Gen<string> Zone = Gen.OneOfConst(
        "America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kolkata", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "America/Havana", "Africa/Cairo", "UTC");

    private static readonly Gen<LocalDate> Date = Gen.Int[0, 4017].Select(days => new LocalDate(2024, 1, 1).PlusDays(days));

    private static readonly Gen<Instant> Moment = Gen.Long[0, 4017L * 24 * 3600].Select(seconds => First + Duration.FromSeconds(seconds));

    private static readonly Gen<StaffedDay> Day = Gen.Select(Gen.Int[0, 1438], Gen.Int[1, 1439]).Select((begin, length) => new StaffedDay(
        LocalTime.FromMinutesSinceMidnight(begin), LocalTime.FromMinutesSinceMidnight(Math.Min(1439, begin + length))));

    /// <summary>Any week with at least one staffed day, and holidays anywhere.</summary>
    private static readonly Gen<StaffedHours> Hours = Gen.Select(Zone, Gen.Int[1, 127], Day, Day, Date.Array[0, 40]).Select((zone, days, one, other, holidays) => new StaffedHours(
        zone,
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None && (days & (1 << ((int)day - 1))) != 0).ToDictionary(day => day, day => (int)day % 2 == 0 ? one : other),
        holidays));

    private static readonly Gen<Duration> Staffed = Gen.Int[1, 3000].Select(minutes => Duration.FromMinutes(minutes));

    [Fact]
    public void Add_and_between_agree()
        => Gen.Select(Hours, Moment, Staffed).Where(Fits).Sample((hours, from, staffed) => hours.Between(from, hours.Add(from, staffed)) == staffed, iter: 3000);

    [Fact]
    public void Longer_work_never_ends_earlier()
        => Gen.Select(Hours, Moment, Staffed, Staffed).Where((hours, from, one, other) => Fits(hours, from, one) && Fits(hours, from, other))
            .Sample((hours, from, one, other) => (one <= other) == (hours.Add(from, one) <= hours.Add(from, other)) || one == other, iter: 1000);

    [Fact]
    public void Later_start_never_ends_earlier()
        => Gen.Select(Hours, Moment, Staffed, Gen.Int[0, 100_000]).Where((hours, from, staffed, _) => Fits(hours, from, staffed))
            .Sample((hours, from, staffed, wait) => hours.Add(from, staffed) <= hours.Add(from + Duration.FromSeconds(wait), staffed), iter: 1000);

    [Fact]
    public void Time_in_two_parts_is_the_time_of_the_whole()
        => Gen.Select(Hours, Moment, Gen.Int[0, 3_000_000], Gen.Int[0, 3_000_000]).Sample(
            (hours, from, one, other) =>
            {
                var (middle, to) = (from + Duration.FromSeconds(one), from + Duration.FromSeconds(one) + Duration.FromSeconds(other));
                return hours.Between(from, middle) + hours.Between(middle, to) == hours.Between(from, to);
            },
            iter: 1000);

    [Fact]
    public void Deadline_never_falls_on_a_holiday_or_a_day_off()
        => Gen.Select(Hours, Moment, Staffed).Where(Fits).Sample(
            (hours, from, staffed) =>
            {
                var day = hours.Add(from, staffed).InZone(DateTimeZoneProviders.Tzdb[hours.Zone]).Date;
                return hours.Week.ContainsKey(day.DayOfWeek) && !hours.Holidays.Contains(day);
            },
            iter: 1000);

    /// <summary>
    /// Somebody with a watch, who looks at the wall clock every minute, counts the same. Shifts that touch the hours which a
    /// clock change repeats (before four; from eleven at night in Cairo and Santiago) are left out: there the watch shows the shift twice.
    /// </summary>
    [Fact]
    public void Person_with_a_watch_counts_the_same()
        => Gen.Select(Hours, Moment, Gen.Int[1, 6000]).Where((hours, _, _) => hours.Week.Values.All(day => day.From.Hour >= 4 && day.To.Hour < 23)).Sample(
            (hours, from, minutes) =>
            {
                from = Instant.FromUnixTimeSeconds(from.ToUnixTimeSeconds() / 60 * 60);
                var zone = DateTimeZoneProviders.Tzdb[hours.Zone];
                var counted = Enumerable.Range(0, minutes).Count(minute =>
                {
                    var local = (from + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime;
                    return hours.Week.TryGetValue(local.DayOfWeek, out var day) && !hours.Holidays.Contains(local.Date) && local.TimeOfDay >= day.From && local.TimeOfDay < day.To;
                });
                return hours.Between(from, from + Duration.FromMinutes(minutes)) == Duration.FromMinutes(counted);
            },
            iter: 200);

    [Fact]
    public void Hours_that_are_kept_as_text_are_the_same_hours()
        => Gen.Select(Hours, Moment, Staffed).Where(Fits).Sample((hours, from, staffed) => StaffedHours.Parse(hours.ToJson(), "UTC").Add(from, staffed) == hours.Add(from, staffed), iter: 300);

    [Theory]
    [InlineData("America/Chicago", 2027, 3, 14)]
    [InlineData("Europe/Berlin", 2027, 3, 28)]
    [InlineData("Australia/Lord_Howe", 2026, 10, 4)]
    public void Shift_that_the_clocks_swallow_is_no_time(string zone, int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        var night = new StaffedHours(zone, Enumerable.Range(1, 7).ToDictionary(one => (IsoDayOfWeek)one, _ => new StaffedDay(new LocalTime(2, 20), new LocalTime(3, 5))), []);
        var midnight = date.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        var counted = night.Between(midnight, midnight + Duration.FromHours(20));
        Assert.InRange(counted, Duration.Zero, Duration.FromMinutes(45));
        Assert.True(night.Add(midnight, Duration.FromHours(1)) > midnight + Duration.FromHours(20));
    }

    [Theory]
    [InlineData(2026, 11, 1, 25)]
    [InlineData(2027, 3, 14, 23)]
    [InlineData(2026, 11, 23, 24)]
    public void Day_of_the_clock_change_is_as_long_as_it_is(int year, int month, int day, int length)
    {
        var date = new LocalDate(year, month, day);
        var always = new StaffedHours("America/Chicago", Enumerable.Range(1, 7).ToDictionary(one => (IsoDayOfWeek)one, _ => new StaffedDay(LocalTime.Midnight, LocalTime.MaxValue)), []);
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var counted = always.Between(date.AtStartOfDayInZone(zone).ToInstant(), date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        Assert.Equal(length, Math.Round(counted.TotalHours, 6));
    }

    [Fact]
    public void Friday_afternoon_goes_on_on_monday()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        Instant At(int day, int hour) => new LocalDateTime(2026, 11, day, hour, 0).InZoneStrictly(zone).ToInstant();
        var hours = StaffedHours.Weekdays("America/Chicago") with { Holidays = [new LocalDate(2026, 11, 26)] };
        Assert.Equal(At(30, 10), hours.Add(At(27, 15), Duration.FromHours(4)));
        Assert.Equal(At(27, 9), hours.Add(At(25, 16), Duration.FromHours(2)));
        Assert.Equal(At(23, 9), hours.Add(At(22, 3), Duration.FromHours(1)));
    }

    /// <summary>Some weeks are too thin for the work to end within the 400 days that are looked at.</summary>
    private static bool Fits(StaffedHours hours, Instant from, Duration staffed) => hours.Between(from, from + Duration.FromDays(300)) >= staffed;
}
