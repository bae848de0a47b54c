using Candor.Web.Look;
using NodaTime;

namespace Candor.Web.Tests.Look;

public sealed class SayingWhen
{
    private static readonly DateTimeZone Chicago = DateTimeZoneProviders.Tzdb["America/Chicago"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 20, 30);

    [Theory]
    [InlineData(0, "now")]
    [InlineData(-18, "18 min ago")]
    [InlineData(-119, "1 h ago")]
    [InlineData(102, "in 1 h")]
    [InlineData(-60 * 24 * 3, "3 d ago")]
    [InlineData(-60 * 24 * 8, "15 Nov")]
    public void Desk_says_how_far(int minutes, string expected)
        => Assert.Equal(expected, Moment.Relative(Now + Duration.FromMinutes(minutes), Now, Chicago));

    [Fact]
    public void Another_year_is_named()
    {
        Assert.Equal("22 Nov 2025, 2:30 p.m.", Moment.Short(Now - Duration.FromDays(366), Now, Chicago));
        Assert.Equal("22 Nov 2025", Moment.Relative(Now - Duration.FromDays(366), Now, Chicago));
        Assert.Equal("Tue 5 Jan 2027, 9:05 a.m.", Moment.OnTheWall(new LocalDateTime(2027, 1, 5, 9, 5), 2026));
        Assert.Equal("Tue 24 Nov, 9:05 a.m.", Moment.OnTheWall(new LocalDateTime(2026, 11, 24, 9, 5), 2026));
    }

    [Fact]
    public void Public_page_says_the_time_with_its_zone()
        => Assert.Equal("23 Nov 2026, 2:30 p.m. CST", Moment.Exact(Now, Chicago));

    [Fact]
    public void Today_needs_no_date()
        => Assert.Equal("2:30 p.m.", Moment.Short(Now, Now, Chicago));

    [Fact]
    public void Another_day_is_named()
        => Assert.Equal("22 Nov, 2:30 p.m.", Moment.Short(Now - Duration.FromDays(1), Now, Chicago));
}
