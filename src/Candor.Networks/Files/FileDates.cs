using System.Globalization;
using System.Text.RegularExpressions;

namespace Candor.Networks.Files;

/// <summary>Understands the ways in which exports write a moment.</summary>
internal static partial class FileDates
{
    private static readonly string[] WithZone =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K",
        "yyyy-MM-dd HH:mm:ss 'UTC'", "ddd MMM dd HH:mm:ss K yyyy", "ddd, dd MMM yyyy HH:mm:ss K", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss K",
    ];

    private static readonly string[] WithoutZone =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
        "d MMM yyyy HH:mm", "d MMMM yyyy HH:mm", "MMM d, yyyy h:mm tt", "MMMM d, yyyy h:mm tt", "d-MMM-yyyy", "d-MMM-yyyy HH:mm",
    ];

    /// <summary>The moment, or the reason why not.</summary>
    public static (DateTimeOffset? At, string? Reason) Read(string cell, FileReadOptions options)
    {
        var text = cell.Trim();
        if (Seconds(text) is { } counted)
        {
            return Sensible(counted);
        }

        if (Slashed().Match(text) is { Success: true } slashed)
        {
            return FromSlashed(slashed, options);
        }

        // Without a zone in the text, "K" matches nothing and the kind stays unspecified.
        if (DateTime.TryParseExact(text, [.. WithZone, .. WithoutZone], CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind, out var read))
        {
            return NamesZone(text) && DateTimeOffset.TryParseExact(text, WithZone, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var exact)
                ? Sensible(exact)
                : Sensible(InZone(read, options.Zone));
        }

        return (null, "the date is not understood; write it as 2026-11-23 or 2026-11-23T14:05:00Z");
    }

    private static (DateTimeOffset?, string?) FromSlashed(Match parts, FileReadOptions options)
    {
        var (first, second, year) = (Number(parts, "first"), Number(parts, "second"), Number(parts, "year"));
        var dayFirst = first > 12 || (second <= 12 && (options.DayFirst ?? first == second));
        if (first <= 12 && second <= 12 && first != second && options.DayFirst is null)
        {
            return (null, "the date can be read day first or month first; write it as 2026-11-23");
        }

        var (day, month) = dayFirst ? (first, second) : (second, first);
        var (hour, minute, seconds) = (Number(parts, "hour"), Number(parts, "minute"), Number(parts, "seconds"));
        if (parts.Groups["half"].Value is { Length: > 0 } half && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half.StartsWith('p') || half.StartsWith('P') ? 12 : 0);
        }

        return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && seconds < 60
            ? Sensible(InZone(new DateTime(year, month, day, hour, minute, seconds, DateTimeKind.Unspecified), options.Zone))
            : (null, "there is no such day or time");
    }

    private static DateTimeOffset? Seconds(string text) => text.Length switch
    {
        10 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds),
        13 when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
        _ => null,
    };

    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);

        // A time that the clocks skipped is taken an hour later, as the clocks were.
        return zone.IsInvalidTime(plain) ? new DateTimeOffset(plain.AddHours(1), zone.GetUtcOffset(plain.AddHours(1))) : new DateTimeOffset(plain, zone.GetUtcOffset(plain));
    }

    private static (DateTimeOffset?, string?) Sensible(DateTimeOffset at) =>
        at.UtcDateTime.Year is >= 1970 and < 2200 ? (at, null) : (null, $"the year {at.Year} cannot be right");

    private static bool NamesZone(string text) => ZoneAtEnd().IsMatch(text);

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>\d{4})(?:[ ,T]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<seconds>\d{2}))?\s*(?<half>[aApP]\.?[mM]\.?)?)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}|[+-]\d{4} \d{4})$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 100)]
    private static partial Regex ZoneAtEnd();
}
