using Candor.Language.Spikes;

namespace Candor.Language.Tests.Spikes;

public class SpikeDetectorTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_wave_that_comes_every_day_is_ordinary_and_the_same_height_at_night_is_not()
    {
        var detector = new SpikeDetector();
        var calm = Feed(detector, Day(0), 0, 21 * 96).Where(spike => spike.At > Monday.AddDays(7)).ToList();

        var night = detector.See(Monday.AddDays(21).AddHours(3), 60);

        Assert.Empty(calm);
        Assert.NotNull(night);
        Assert.True(night.IsRise);
        Assert.InRange(night.Expected, 0, 30);
    }

    [Fact]
    public void A_quiet_shift_is_found_and_dated_to_its_beginning()
    {
        var detector = new SpikeDetector();
        Feed(detector, Day(0), 0, 14 * 96);

        var spike = Feed(detector, Day(8), 14 * 96, 48).FirstOrDefault();

        Assert.NotNull(spike);
        Assert.InRange(spike.Since, Monday.AddDays(14).AddMinutes(-30), Monday.AddDays(14).AddHours(2));
        Assert.InRange(spike.Surety, 0.5, 1);
    }

    [Fact]
    public void A_gap_is_no_spike()
    {
        var detector = new SpikeDetector();
        Feed(detector, Day(0), 0, 14 * 96);

        Assert.Empty(Feed(detector, Day(0), 17 * 96, 96));
    }

    [Fact]
    public void A_spike_is_said_once_and_not_at_every_number()
    {
        var detector = new SpikeDetector();
        Feed(detector, Day(0), 0, 14 * 96);

        Assert.InRange(Feed(detector, _ => 200, 14 * 96, 40).Count, 1, 3);
    }

    [Fact]
    public void Numbers_that_never_change_are_never_news()
    {
        var detector = new SpikeDetector();
        Assert.Empty(Feed(detector, _ => 7, 0, 2000));
    }

    [Fact]
    public void Time_that_runs_back_is_refused()
    {
        var detector = new SpikeDetector();
        detector.See(Monday, 1);
        Assert.Throws<ArgumentException>(() => detector.See(Monday, 2));
        Assert.Throws<ArgumentException>(() => detector.See(Monday.AddHours(1), double.NaN));
    }

    private static Func<int, double> Day(double more)
    {
        var random = new Random(7);
        return quarter => 20 + more + (18 * Math.Sin(2 * Math.PI * ((quarter % 96) - 32) / 96.0)) + (random.NextDouble() * 4);
    }

    private static List<Spike> Feed(SpikeDetector detector, Func<int, double> of, int from, int count)
        => [.. Enumerable.Range(from, count).Select(quarter => detector.See(Monday.AddMinutes(15 * quarter), of(quarter))).OfType<Spike>()];
}
