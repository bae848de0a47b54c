using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Candor.Networks.Feed;

/// <summary>Dates as feeds write them: RFC 822 with its old zone names and its usual mistakes, or RFC 3339.</summary>
internal static partial class FeedDates
{
    // RFC 822, section 5.1.
    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0, ["GMT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date among these children that can be read; null when there is none.</summary>
    public static DateTimeOffset? Of(XElement parent, IReadOnlyList<string> names) =>
        names.Select(name => FeedXml.First(parent, name)?.Value).OfType<string>().Select(Read).FirstOrDefault(date => date is not null);

    /// <summary>The moment; null when the text is no date, or one before 1990.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var plain = text.Trim();
        var date = Mail().Match(plain) is { Success: true } mail ? OfMail(mail)
            : DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var plainly) && plain.Length > 0 && char.IsAsciiDigit(plain[0]) ? plainly
            : null;
        return date is { Year: >= 1990 } ? date : null;
    }

    // The name of the day is not looked at: it is often in another language, or wrong.
    private static DateTimeOffset? OfMail(Match mail)
    {
        var year = Number(mail, "year");
        var month = Array.IndexOf(Months, mail.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var (day, hour, minute, second) = (Number(mail, "day"), Number(mail, "hour"), Number(mail, "minute"), Number(mail, "second"));
        year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
        if (month == 0 || year is < 1 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        {
            return null;
        }

        return new DateTimeOffset(year, month, day, hour, minute, Math.Min(second, 59), TimeSpan.Zero) - Offset(mail.Groups["zone"].Value);
    }

    private static TimeSpan Offset(string zone)
    {
        if (zone.Length >= 5 && zone[0] is '+' or '-')
        {
            var digits = zone.Replace(":", "", StringComparison.Ordinal);
            var (hours, minutes) = (int.Parse(digits.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(digits.AsSpan(3, 2), CultureInfo.InvariantCulture));
            return hours <= 14 && minutes < 60 ? new TimeSpan(hours, minutes, 0) * (zone[0] == '-' ? -1 : 1) : TimeSpan.Zero;
        }

        return TimeSpan.FromHours(Zones.GetValueOrDefault(zone));
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:[^\d,]{2,20},?\s+)?(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3,9})\.?[ -](?<year>\d{4}|\d{2})(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?)?\s*(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,4})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Mail();
}
