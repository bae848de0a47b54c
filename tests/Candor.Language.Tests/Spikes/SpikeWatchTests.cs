using Candor.Language.Spikes;

namespace Candor.Language.Tests.Spikes;

public class SpikeWatchTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Ordinary = ["thanks to the nurses", "the waiting room was full", "parking was easy today", "good food on the ward", "my appointment was late"];

    [Fact]
    public void A_storm_is_found_with_its_words_and_accounts()
    {
        var watch = new SpikeWatch();
        var random = new Random(3);
        var found = new List<WatchedSpike>();
        for (var minute = 0; minute < 8 * 24 * 60; minute += 3)
        {
            found.AddRange(watch.Hear(new HeardPost(Monday.AddMinutes(minute), $"person{random.Next(400)}", Ordinary[random.Next(5)], 0.2)));
        }

        found.Clear();
        for (var second = 0; second < 3600; second += 10)
        {
            found.AddRange(watch.Hear(new HeardPost(Monday.AddDays(8).AddSeconds(second), second % 30 == 0 ? "loudmouth" : $"other{second}", "the water at mercy ridge is poisoned", -0.8)));
        }

        found.AddRange(watch.Reach(Monday.AddDays(8).AddHours(2)));
        var spike = found.First(one => !one.IsOfFeeling);

        Assert.True(spike.Spike.IsRise);
        Assert.InRange(spike.Spike.Since, Monday.AddDays(8).AddMinutes(-15), Monday.AddDays(8).AddMinutes(15));
        Assert.Contains("poisoned", spike.Words.Select(word => word.Name));
        Assert.DoesNotContain("nurses", spike.Words.Select(word => word.Name));
        Assert.Equal("loudmouth", spike.Accounts[0].Name);
        Assert.Equal("the water at mercy ridge is poisoned", spike.Posts[0].Name);
        Assert.Contains(found, one => one.IsOfFeeling && !one.Spike.IsRise);
    }

    [Fact]
    public void A_connection_that_was_down_for_a_day_is_no_silence()
    {
        var watch = new SpikeWatch();
        var found = new List<WatchedSpike>();
        foreach (var minute in Enumerable.Range(0, 8 * 24 * 20).Select(at => at * 3).Where(minute => minute < 5 * 1440 || minute > 6 * 1440))
        {
            var spikes = watch.Hear(new HeardPost(Monday.AddMinutes(minute), "person", Ordinary[minute % 5], 0.2));
            found.AddRange(minute > 2 * 1440 ? spikes : []);
        }

        Assert.DoesNotContain(found, one => one.Spike.At > Monday.AddDays(6));
    }

    [Fact]
    public void What_is_as_common_as_before_drives_nothing()
    {
        var driver = Assert.Single(Drivers.Find(new Dictionary<string, int> { ["water"] = 30, ["the"] = 100 }, new Dictionary<string, int> { ["water"] = 2, ["the"] = 1000 }, 5));

        Assert.Equal(("water", 30, 2), (driver.Name, driver.Now, driver.Before));
    }
}
