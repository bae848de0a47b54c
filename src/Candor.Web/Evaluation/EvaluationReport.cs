using System.Globalization;
using System.Text;

namespace Candor.Web.Evaluation;

/// <summary>Prints what was measured, as a table for people and as data for programs.</summary>
internal static class EvaluationReport
{
    public static string Table(IReadOnlyList<SetReport> reports)
    {
        StringBuilder table = new();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"set",-42} {"metric",-34} {"value",8} {"texts",7} {"abstained",9} {"at least",8} {"aim",7}");
        foreach (var report in reports)
        {
            foreach (var figure in report.Figures)
            {
                table.Append(CultureInfo.InvariantCulture, $"{report.Set.Name,-42} {figure.Metric,-34} {Number(figure.Value),8} {figure.Texts,7}")
                    .AppendLine($" {Share(figure.Abstained),9} {Bar(figure.AtLeast),8} {Bar(figure.Aim),7} {figure.Word}".TrimEnd());
            }

            if (!report.IsPresent)
            {
                table.AppendLine(CultureInfo.InvariantCulture, $"{report.Set.Name,-42} absent: {string.Join(", ", report.Missing)}");
            }
        }

        var (measured, judged) = (reports.Count(report => report.IsPresent), reports.SelectMany(report => report.Figures).Where(figure => figure.IsReached is not null).ToList());
        return table.Append(CultureInfo.InvariantCulture, $"{measured} of {reports.Count} sets measured; {judged.Count(figure => figure.IsReached == true)} of {judged.Count} promised figures reached.").ToString();
    }

    public static object Data(IReadOnlyList<SetReport> reports) => new
    {
        sets = reports.Select(report => new
        {
            set = report.Set.Name,
            area = report.Set.Area,
            present = report.IsPresent,
            missing = report.Missing,
            figures = report.Figures.Select(figure => new
            {
                metric = figure.Metric,
                value = double.IsFinite(figure.Value) ? Math.Round(figure.Value, 6) : (double?)null,
                texts = figure.Texts,
                abstained = figure.Abstained is { } share ? Math.Round(share, 6) : (double?)null,
                at_least = figure.AtLeast,
                aim = figure.Aim,
                less_is_better = figure.LessIsBetter,
                reached = figure.IsReached,
            }),
        }),
    };

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.0000", CultureInfo.InvariantCulture) : "-";

    private static string Share(double? share) => share is { } known ? known.ToString("0.000", CultureInfo.InvariantCulture) : "";

    private static string Bar(double? bar) => bar is { } known ? known.ToString("0.00##", CultureInfo.InvariantCulture) : "";
}
