using Candor.Safeguards;
using Candor.Web.Look;

namespace Candor.Web.Features.Publishing;

/// <summary>What the checks found, as the composer shows it.</summary>
internal static class FindingNotes
{
    public static IReadOnlyList<FindingNote> Of(CheckResult result, string text) => [.. result.Findings.Select(finding => Of(finding, text))];

    /// <summary>Marks on the text itself; findings about alt texts or the whole have none.</summary>
    public static IReadOnlyList<Mark> Marks(CheckResult? result)
        => result is null ? [] : [.. result.Findings.Where(finding => finding.Where == "text" && finding.End > finding.Start).Select(finding => new Mark(finding.Start, finding.End, ToneOf(finding), finding.Message))];

    public static FindingNote Of(Finding finding, string text)
    {
        var isText = finding.Where == "text" && finding.End > finding.Start && finding.End <= text.Length;
        return new FindingNote(ToneOf(finding), TitleOf(finding), finding.Message)
        {
            Quote = isText && !finding.Message.Contains(text[finding.Start..finding.End], StringComparison.OrdinalIgnoreCase) ? text[finding.Start..finding.End] : null,
            Remedy = finding.Remedy,
            Rule = finding.Rule,
            Source = finding.Citation,
            SourceUrl = finding.SourceUrl,
            Mend = isText && finding.Replacement is { } with ? new Mend(finding.Start, finding.End, with, with.Length == 0 ? "Take it out" : $"Use “{Short(with)}”") : null,
        };
    }

    public static Tone ToneOf(Finding finding) => finding.Unchecked ? Tone.Stop : finding.Effect switch
    {
        Effect.Block => Tone.Stop,
        Effect.RequireRole => Tone.Warn,
        Effect.Warn => Tone.Warn,
        Effect.Info => Tone.Note,
    };

    private static string TitleOf(Finding finding)
    {
        var where = finding.Where is "text" ? "" : $" ({finding.Where})";
        return finding.Unchecked ? $"this could not be checked{where}" : finding.Effect switch
        {
            Effect.Block => $"this cannot go out{where}",
            Effect.RequireRole => $"Needs a sign-off by {finding.Role?.Replace('-', ' ') ?? "another role"}{where}",
            Effect.Warn => $"Look again{where}",
            Effect.Info => $"Good to know{where}",
        };
    }

    private static string Short(string words) => words.Length <= 48 ? words : words[..47] + "…";
}
