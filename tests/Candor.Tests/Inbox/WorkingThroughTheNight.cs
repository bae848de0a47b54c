using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Tests.Database;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Candor.Tests.Inbox;

/// <summary>The laws of staffed time for shifts that run through midnight, in zones whose clocks change in every way they do.</summary>
public sealed class WorkingThroughTheNight
{
    private static readonly Gen<string> Zone = Gen.OneOfConst(
        "America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "America/Havana", "Africa/Cairo", "UTC");

    private static readonly Gen<LocalDate> Date = Gen.Int[0, 4017].Select(days => new LocalDate(2024, 1, 1).PlusDays(days));

    private static readonly Gen<Instant> Moment = Gen.Long[0, 4017L * 24 * 3600].Select(seconds => Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromSeconds(seconds));

    private static readonly Gen<Duration> Staffed = Gen.Int[1, 3000].Select(minutes => Duration.FromMinutes(minutes));

    /// <summary>Any week whose shifts last up to a day and end before the next one begins.</summary>
    private static readonly Gen<StaffedHours> Nights = Gen.Select(Zone, Gen.Int[1, 127], Gen.Int[0, 1439].Array[7], Gen.Int[0, 1439].Array[7], Date.Array[0, 40]).Select((zone, days, begins, lengths, holidays) => new StaffedHours(
        zone,
        Enumerable.Range(0, 7).Where(day => (days & (1 << day)) != 0).ToDictionary(day => (IsoDayOfWeek)(day + 1), day => Shift(begins[day], lengths[day], begins[(day + 1) % 7])),
        holidays));

    private static StaffedDay Shift(int begin, int length, int nextBegin)
        => new(LocalTime.FromMinutesSinceMidnight(begin), LocalTime.FromMinutesSinceMidnight((begin + 1 + (length % Math.Min(1440, 1440 - begin + nextBegin))) % 1440));

    [Fact]
    public void Such_weeks_are_in_order() => Nights.Sample(hours => hours.Check());

    [Fact]
    public void Add_and_between_agree_through_the_night()
        => Gen.Select(Nights, Moment, Staffed).Where(Fits).Sample((hours, from, staffed) => hours.Between(from, hours.Add(from, staffed)) == staffed, iter: 2000);

    [Fact]
    public void Time_in_two_parts_is_the_time_of_the_whole_through_the_night()
        => Gen.Select(Nights, Moment, Gen.Int[0, 3_000_000], Gen.Int[0, 3_000_000]).Sample(
            (hours, from, one, other) =>
            {
                var (middle, to) = (from + Duration.FromSeconds(one), from + Duration.FromSeconds(one) + Duration.FromSeconds(other));
                return hours.Between(from, middle) + hours.Between(middle, to) == hours.Between(from, to);
            },
            iter: 1000);

    [Fact]
    public void Later_start_never_ends_earlier_through_the_night()
        => Gen.Select(Nights, Moment, Staffed, Gen.Int[0, 100_000]).Where((hours, from, staffed, _) => Fits(hours, from, staffed))
            .Sample((hours, from, staffed, wait) => hours.Add(from, staffed) <= hours.Add(from + Duration.FromSeconds(wait), staffed), iter: 1000);

    /// <summary>
    /// Somebody with a watch, who looks at the wall clock every minute, counts the same. Shifts that begin or end in the hours
    /// which a clock change repeats are left out: there the watch shows the moment twice.
    /// </summary>
    [Fact]
    public void Person_with_a_watch_counts_the_same_through_the_night()
        => Gen.Select(Nights, Moment, Gen.Int[1, 6000]).Where((hours, _, _) => hours.Week.Values.All(day => day.From.Hour is >= 4 and < 23 && day.To.Hour is >= 4 and < 23)).Sample(
            (hours, from, minutes) =>
            {
                from = Instant.FromUnixTimeSeconds(from.ToUnixTimeSeconds() / 60 * 60);
                var zone = DateTimeZoneProviders.Tzdb[hours.Zone];
                var counted = Enumerable.Range(0, minutes).Count(minute =>
                {
                    var local = (from + Duration.FromMinutes(minute)).InZone(zone).LocalDateTime;
                    return Works(hours, local.Date, local) || Works(hours, local.Date.PlusDays(-1), local);
                });
                return hours.Between(from, from + Duration.FromMinutes(minutes)) == Duration.FromMinutes(counted);
            },
            iter: 150);

    [Theory]
    [InlineData(2026, 10, 31, 9)]
    [InlineData(2027, 3, 13, 7)]
    [InlineData(2026, 11, 21, 8)]
    public void Night_of_the_clock_change_is_as_long_as_it_is(int year, int month, int day, int length)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var nights = new StaffedHours("America/Chicago", new Dictionary<IsoDayOfWeek, StaffedDay> { [IsoDayOfWeek.Saturday] = new(new LocalTime(22, 0), new LocalTime(6, 0)) }, []);
        nights.Check();
        var saturday = new LocalDate(year, month, day);
        var from = saturday.At(new LocalTime(12, 0)).InZoneStrictly(zone).ToInstant();
        Assert.Equal(Duration.FromHours(length), nights.Between(from, from + Duration.FromDays(1)));
        Assert.Equal(saturday.PlusDays(1).At(new LocalTime(6, 0)).InZoneStrictly(zone).ToInstant(), nights.Add(from, Duration.FromHours(length)));

        // Whoever begins in the middle of the night has what is left of it.
        var midnight = saturday.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
        Assert.Equal(Duration.FromHours(length - 2), nights.Between(midnight, midnight + Duration.FromDays(1)));
    }

    [Theory]
    [InlineData(2026, 11, 1, 25)]
    [InlineData(2027, 3, 14, 23)]
    public void Same_time_twice_is_round_the_clock(int year, int month, int day, int length)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var always = new StaffedHours("America/Chicago", Enumerable.Range(1, 7).ToDictionary(one => (IsoDayOfWeek)one, _ => new StaffedDay(new LocalTime(7, 0), new LocalTime(7, 0))), []);
        always.Check();
        var date = new LocalDate(year, month, day);
        var midnight = date.AtStartOfDayInZone(zone).ToInstant();
        Assert.Equal(Duration.FromHours(length), always.Between(midnight, date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant()));
        Assert.Equal(midnight + Duration.FromHours(100), always.Add(midnight, Duration.FromHours(100)));
    }

    [Theory]
    [InlineData("22:00", "06:00", "05:00", "13:00", "hours-overlap")]
    [InlineData("22:00", "06:00", "06:00", "14:00", null)]
    [InlineData("07:00", "07:00", "06:59", "12:00", "hours-overlap")]
    [InlineData("07:00", "07:00", "07:00", "07:00", null)]
    [InlineData("08:00", "17:00", "08:00", "17:00", null)]
    public void Shift_that_runs_into_the_next_is_refused(string sundayFrom, string sundayTo, string mondayFrom, string mondayTo, string? rule)
    {
        static LocalTime At(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
        var hours = new StaffedHours("UTC", new Dictionary<IsoDayOfWeek, StaffedDay> { [IsoDayOfWeek.Sunday] = new(At(sundayFrom), At(sundayTo)), [IsoDayOfWeek.Monday] = new(At(mondayFrom), At(mondayTo)) }, []);
        Assert.Equal(rule, Record.Exception(hours.Check) is RuleBrokenException broken ? broken.Rule : null);
    }

    [Fact]
    public void Hours_in_which_no_deadline_could_come_are_refused()
    {
        Assert.Equal("hours-empty", Assert.Throws<RuleBrokenException>(new StaffedHours("UTC", new Dictionary<IsoDayOfWeek, StaffedDay>(), []).Check).Rule);
        Assert.Equal("zone-unknown", Assert.Throws<RuleBrokenException>(StaffedHours.Weekdays("Mars/Olympus").Check).Rule);
    }

    [Theory, BothDatabases]
    public async Task Hours_are_kept_once_they_are_checked(DatabaseKind kind)
    {
        await using var world = await CandorWorld.OnAsync(kind);
        var nights = new StaffedHours("America/Chicago", new Dictionary<IsoDayOfWeek, StaffedDay> { [IsoDayOfWeek.Friday] = new(new LocalTime(22, 0), new LocalTime(6, 0)) }, []);
        var token = TestContext.Current.CancellationToken;
        var overlapping = nights with { Week = new Dictionary<IsoDayOfWeek, StaffedDay>(nights.Week) { [IsoDayOfWeek.Saturday] = new(new LocalTime(5, 0), new LocalTime(9, 0)) } };
        await Assert.ThrowsAsync<RuleBrokenException>(() => world.DoAsync<StaffedHoursDesk>(desk => desk.SetAsync(overlapping, Actor.Operator, token)));
        await world.DoAsync<StaffedHoursDesk>(desk => desk.SetAsync(nights, Actor.Operator, token));
        await using var db = world.Db();
        var kept = StaffedHours.Parse((await db.Organisations.SingleAsync(token)).StaffedHours, "UTC");
        Assert.Equal(nights.Week, kept.Week);
    }

    private static bool Works(StaffedHours hours, LocalDate begins, LocalDateTime now)
        => hours.Week.TryGetValue(begins.DayOfWeek, out var shift) && !hours.Holidays.Contains(begins)
            && now >= begins + shift.From && now < (shift.EndsNextDay ? begins.PlusDays(1) : begins) + shift.To;

    /// <summary>Some weeks are too thin for the work to end within the 400 days that are looked at.</summary>
    private static bool Fits(StaffedHours hours, Instant from, Duration staffed) => hours.Between(from, from + Duration.FromDays(300)) >= staffed;
}
