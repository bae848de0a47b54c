using Candor.Networks;
using Candor.Safeguards.Detection;

namespace Candor.Safeguards;

/// <summary>Checks drafts against a pack of rules for one organisation.</summary>
/// <remarks>
/// Thread-safe; keeps nothing of a draft. The same draft on the same day gives the same result. Results are advice for a person and no statement
/// that any law is met.
/// </remarks>
public sealed class Checker(RulePack pack, OrganisationProfile profile, IEnumerable<NetworkDescriptor> networks, TimeProvider time)
{
    /// <summary>The longest text that is checked, in UTF-16 code units; a longer one is not cleared.</summary>
    public const int LongestText = 200_000;

    // A rule takes about a millisecond on a thousand characters; the limit leaves room for a busy machine.
    private static readonly TimeSpan LeastLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LimitPerThousandCharacters = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<string, NetworkDescriptor> byKey = networks.ToDictionary(network => network.Key, StringComparer.Ordinal);

    public RulePack Pack => pack;

    public CheckResult Check(Draft draft)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Subject subject = new(draft, profile, byKey);
        var limit = LeastLimit + (LimitPerThousandCharacters * (subject.All.Sum(text => text.Text.Length) / 1_000));
        List<Finding> findings = subject.All.Any(text => text.Text.Length > LongestText)
            ? [TooLong]
            : Order(pack.Rules.Where(rule => rule.Applies(draft, profile, today)).SelectMany(rule => RuleRun.Run(rule, subject, time, limit).Select(finding => (rule.OwnerRole, finding))));
        findings = findings.ConvertAll(finding => finding.Replacement is null || Clears(finding, draft, limit) ? finding : finding with { Replacement = null });
        return new CheckResult(draft.Id, !findings.Exists(finding => finding.Holds), findings, Grade(subject), pack.Version, TextHash.Of(draft));
    }

    // Words are offered only when they help: what their own rule finds again in their place is no mend.
    private bool Clears(Finding finding, Draft draft, TimeSpan limit)
    {
        if (finding.Where != "text")
        {
            return true;
        }

        var mended = draft with { Text = string.Concat(draft.Text.AsSpan(0, finding.Start), finding.Replacement, draft.Text.AsSpan(finding.End)) };
        var end = finding.Start + finding.Replacement!.Length;
        return pack.Rules.Where(rule => rule.Id == finding.Rule)
            .SelectMany(rule => RuleRun.Run(rule, new Subject(mended, profile, byKey), time, limit))
            .All(again => again.Where != "text" || again.Start >= end || again.End <= finding.Start);
    }

    // The gravest first. What the same owner already holds for a graver reason is said once.
    private static List<Finding> Order(IEnumerable<(string Owner, Finding Finding)> found)
    {
        List<(string Owner, Finding Finding)> kept = [];
        foreach (var (owner, finding) in found.OrderByDescending(one => one.Finding.Effect).ThenBy(one => one.Finding.Where == "text" ? "" : one.Finding.Where, StringComparer.Ordinal)
            .ThenBy(one => one.Finding.Start).ThenBy(one => one.Finding.Rule, StringComparer.Ordinal))
        {
            if (finding.Unchecked || finding.Start == finding.End || !kept.Exists(one => one.Owner == owner && one.Finding.Covers(finding)))
            {
                kept.Add((owner, finding));
            }
        }

        return kept.ConvertAll(one => one.Finding);
    }

    private static double? Grade(Subject subject) =>
        subject.Text.Text.Length <= LongestText && (subject.Draft.Language ?? subject.Text.Reading.Language) == "en" ? ReadingGrade.Of(subject.Text.Passage) : null;

    private static readonly Finding TooLong = new()
    {
        Rule = "safeguards.length",
        Effect = Effect.Block,
        Start = 0,
        End = 0,
        Message = $"This could not be checked: it is longer than {LongestText:N0} characters.",
        Remedy = "Split it, or publish it as a document with a short text of its own.",
        Citation = "Candor: a text that cannot be checked is not cleared",
        SourceUrl = "https://www.hhs.gov/hipaa/index.html",
        Unchecked = true,
    };
}
