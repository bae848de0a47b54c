using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Language;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Candor.Web.Features.Governance;

/// <summary>The forms of the settings page: the organisation, its staffed hours, its facilities, its saved replies.</summary>
internal static class SettingsForms
{
    private const string Page = "/desk/settings";

    public static void MapSettingsForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost($"{Page}/organisation", Describe);
        desk.MapPost($"{Page}/hours", SetHours);
        desk.MapPost($"{Page}/facilities", OpenFacility);
        desk.MapPost($"{Page}/replies", KeepReply);
    }

    private static async Task<RedirectHttpResult> Describe(
        [FromForm] string name, [FromForm] string zone, [FromForm] string language, [FromForm] string country, [FromForm] string? office, [FromForm] string? phone, [FromForm] string? website,
        OrganisationDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.DescribeAsync(name, zone, language, country, office ?? "", phone ?? "", website ?? "", by, cancellationToken);
        return Kept(said, http, "organisation");
    }

    private static async Task<RedirectHttpResult> SetHours(CandorDb db, StaffedHoursDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var form = await http.Request.ReadFormAsync(cancellationToken);
        var organisation = await OrganisationAsync(db, cancellationToken);
        var week = new Dictionary<IsoDayOfWeek, StaffedDay>();
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            var (from, to) = (form[$"from-{(int)day}"].ToString(), form[$"to-{(int)day}"].ToString());
            if (from.Length > 0 || to.Length > 0)
            {
                week[day] = DayOf(day, from, to);
            }
        }

        await desk.SetAsync(new StaffedHours(organisation.Zone, week, Holidays(form["holidays"].ToString())), by, cancellationToken);
        return Kept(said, http, "hours");
    }

    private static async Task<RedirectHttpResult> OpenFacility(
        [FromForm] string name, [FromForm] string? address, [FromForm] string? phone, [FromForm] string zone,
        OrganisationDesk desk, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.OpenAsync(name, address ?? "", phone ?? "", zone, by, cancellationToken);
        return Kept(said, http, "facilities");
    }

    private static async Task<RedirectHttpResult> KeepReply(
        [FromForm] string title, [FromForm] string text, [FromForm] string? language, [FromForm] string? theme,
        CandorDb db, TimeProvider time, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        Theme? about = Enum.TryParse<Theme>(theme, ignoreCase: true, out var one) ? one : null;
        db.SavedReplies.Add(SavedReply.Write(time.NewId(), title.Trim(), text.ReplaceLineEndings("\n").Trim(), string.IsNullOrWhiteSpace(language) ? "en" : language.Trim().ToLowerInvariant(), about, by, time.Now()));
        await db.SaveChangesAsync(cancellationToken);
        return Kept(said, http, "replies");
    }

    private static StaffedDay DayOf(IsoDayOfWeek day, string from, string to)
    {
        var pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
        var (start, end) = (pattern.Parse(from), pattern.Parse(to));
        return start.Success && end.Success
            ? new StaffedDay(start.Value, end.Value)
            : throw new RuleBrokenException("hours-not-understood", $"{day}: give both times, such as 08:00 and 17:00, or leave both empty.");
    }

    private static List<LocalDate> Holidays(string lines)
    {
        var days = new List<LocalDate>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var day = LocalDatePattern.Iso.Parse(line);
            days.Add(day.Success ? day.Value : throw new RuleBrokenException("day-not-understood", $"“{line}” is not a day. Write it as 2026-12-25."));
        }

        return days;
    }

    private static async Task<Organisation> OrganisationAsync(CandorDb db, CancellationToken cancellationToken)
        => await db.Organisations.SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("organisation");

    private static RedirectHttpResult Kept(Said said, HttpContext http, string part)
    {
        said.Done(http, "Kept.");
        return TypedResults.LocalRedirect($"{Page}#{part}");
    }
}
