using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace Candor.Web.Features.Governance;

/// <summary>What part of the history is asked for, as it stands in an address.</summary>
/// <param name="Who">Only what this person did.</param>
/// <param name="Kind">Only this kind of change.</param>
/// <param name="From">From this day on.</param>
/// <param name="To">Up to and with this day.</param>
public sealed record HistoryFilter(Guid? Who, string? Kind, LocalDate? From, LocalDate? To)
{
    public bool IsSet => Who is not null || Kind is not null || From is not null || To is not null;

    public static HistoryFilter Of(IQueryCollection query) => new(
        Guid.TryParse(query["who"], out var who) ? who : null,
        query["kind"].ToString() is { Length: > 0 } kind ? kind : null,
        Day(query["from"]),
        Day(query["to"]));

    /// <summary>The address of the page below a sequence number.</summary>
    public string Address(long? below = null)
        => QueryHelpers.AddQueryString("/desk/history", new Dictionary<string, string?>
        {
            ["who"] = Who?.ToString(), ["kind"] = Kind, ["from"] = Text(From), ["to"] = Text(To), ["below"] = below?.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is not null));

    /// <summary>A day as a form sends and takes it.</summary>
    public static string? Text(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day ? day.Value : null;
}
