using Candor.Networks.Files;

namespace Candor.Networks.Tests.Files;

public sealed class ReadingDatesAndStars
{
    private static readonly FileReadOptions Chicago = new() { Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago") };

    [Theory]
    [InlineData("2026-11-23T14:05:00Z", "2026-11-23T14:05:00Z")]
    [InlineData("2026-11-23T14:05:00.123456Z", "2026-11-23T14:05:00.123456Z")]
    [InlineData("2026-11-23T14:05:00+02:00", "2026-11-23T12:05:00Z")]
    [InlineData("2026-11-23 14:05:00 +0000", "2026-11-23T14:05:00Z")]
    [InlineData("2026-11-23 14:05:00 UTC", "2026-11-23T14:05:00Z")]
    [InlineData("Mon Nov 23 14:05:00 +0000 2026", "2026-11-23T14:05:00Z")]
    [InlineData("Mon, 23 Nov 2026 14:05:00 GMT", "2026-11-23T14:05:00Z")]
    [InlineData("1795442700", "2026-11-23T14:05:00Z")]
    [InlineData("1795442700000", "2026-11-23T14:05:00Z")]
    [InlineData("2026-11-23 14:05", "2026-11-23T20:05:00Z")]
    [InlineData("2026-11-23T14:05:00", "2026-11-23T20:05:00Z")]
    [InlineData("2026-07-01", "2026-07-01T05:00:00Z")]
    [InlineData("23/11/2026 14:05", "2026-11-23T20:05:00Z")]
    [InlineData("11/23/2026 2:05 PM", "2026-11-23T20:05:00Z")]
    [InlineData("23.11.2026", "2026-11-23T06:00:00Z")]
    [InlineData("3/3/2026", "2026-03-03T06:00:00Z")]
    [InlineData("November 23, 2026", "2026-11-23T06:00:00Z")]
    [InlineData("2026-03-08 02:30", "2026-03-08T08:30:00Z")]
    public void Date_in_a_known_form_is_the_moment_meant(string text, string moment)
    {
        var (at, reason) = FileDates.Read(text, Chicago);
        Assert.Null(reason);
        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), at!.Value.ToUniversalTime());
    }

    [Theory]
    [InlineData("03/04/2026", "day first or month first")]
    [InlineData("31/02/2026", "no such day")]
    [InlineData("13/13/2026", "no such day")]
    [InlineData("yesterday", "not understood")]
    [InlineData("0001-01-01", "cannot be right")]
    [InlineData("2026-13-40", "not understood")]
    public void Date_that_cannot_be_told_gives_the_reason(string text, string reason)
    {
        var (at, said) = FileDates.Read(text, Chicago);
        Assert.Null(at);
        Assert.Contains(reason, said);
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 3)]
    public void Date_with_slashes_follows_what_was_said(bool dayFirst, int month) =>
        Assert.Equal(month, FileDates.Read("03/04/2026", Chicago with { DayFirst = dayFirst }).At!.Value.Month);

    [Theory]
    [InlineData("4", 4)]
    [InlineData("4.0", 4)]
    [InlineData("4,5", 5)]
    [InlineData("3/5", 3)]
    [InlineData("2 stars", 2)]
    [InlineData("★★★★☆", 4)]
    [InlineData("1 out of 5", 1)]
    public void Rating_in_a_known_form_is_stars(string text, int stars) =>
        Assert.Equal((stars, null), FileRatings.Read(new FileFields { [FileColumn.Rating] = text }));

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("9/10")]
    [InlineData("great")]
    public void Rating_outside_one_to_five_gives_the_reason(string text)
    {
        var (stars, reason) = FileRatings.Read(new FileFields { [FileColumn.Rating] = text });
        Assert.Null(stars);
        Assert.NotNull(reason);
    }
}
