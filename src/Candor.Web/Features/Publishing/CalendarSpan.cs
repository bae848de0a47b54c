using System.Globalization;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>The days that a calendar page shows: whole weeks from Monday, around a month or a single week.</summary>
/// <param name="At">A day in it.</param>
/// <param name="Week">One week instead of the month.</param>
internal sealed record CalendarSpan(LocalDate At, bool Week)
{
    public static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public IReadOnlyList<LocalDate> Days { get; } = DaysOf(At, Week);

    public string Title => Week
        ? $"{Days[0].ToString("d MMM", CultureInfo.InvariantCulture)} – {Days[^1].ToString("d MMM uuuu", CultureInfo.InvariantCulture)}"
        : At.ToString("MMMM uuuu", CultureInfo.InvariantCulture);

    public string Before => Address(Week ? At.PlusWeeks(-1) : At.PlusMonths(-1), Week);

    public string After => Address(Week ? At.PlusWeeks(1) : At.PlusMonths(1), Week);

    public string To(bool week) => Address(At, week);

    /// <summary>Whether a day belongs to the span, or only fills the first or last week of the grid.</summary>
    public bool Shows(LocalDate day) => Week || day.Month == At.Month;

    private static string Address(LocalDate at, bool week) => $"/desk/calendar?span={(week ? "week" : "month")}&at={at.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}";

    private static List<LocalDate> DaysOf(LocalDate at, bool week)
    {
        var first = Monday(week ? at : new LocalDate(at.Year, at.Month, 1));
        var last = week ? first.PlusDays(6) : Monday(new LocalDate(at.Year, at.Month, 1).PlusMonths(1).PlusDays(-1)).PlusDays(6);
        return [.. Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays)];
    }

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
