namespace Candor.Safeguards.Detection;

/// <summary>Runs one rule on one draft. Whatever goes wrong becomes a finding that holds the draft.</summary>
internal static class RuleRun
{
    public static IReadOnlyList<Finding> Run(Rule rule, Subject subject, TimeProvider time, TimeSpan limit)
    {
        var began = time.GetTimestamp();
        try
        {
            List<Finding> findings = [];
            foreach (var hit in rule.Detector.Detect(subject))
            {
                if (time.GetElapsedTime(began) > limit)
                {
                    break;
                }

                findings.Add(ToFinding(rule, hit, subject));
            }

            return time.GetElapsedTime(began) > limit ? [Unchecked(rule, "it took too long")] : findings;
        }
#pragma warning disable CA1031 // A detector that fails in any way counts as not cleared, never as passed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return [Unchecked(rule, failure is TimeoutException or Phrasing.CheckTimeoutException ? "it took too long" : $"it failed ({failure.GetType().Name})")];
        }
    }

    private static Finding ToFinding(Rule rule, Hit hit, Subject subject) => new()
    {
        Rule = rule.Id,
        Effect = rule.Effect,
        Where = hit.Where,
        Start = hit.Start,
        End = hit.End,
        Message = (hit.Message ?? rule.ExplainToAuthor).Replace("{words}", Words(hit, subject), StringComparison.Ordinal),
        Remedy = hit.Remedy ?? rule.Remediation,
        Replacement = hit.Replacement,
        Role = rule.Effect == Effect.RequireRole ? rule.OwnerRole : null,
        Citation = rule.Citation,
        SourceUrl = rule.SourceUrl,
    };

    private static Finding Unchecked(Rule rule, string why) => new()
    {
        Rule = rule.Id,
        Effect = rule.Effect,
        Start = 0,
        End = 0,
        Message = $"This could not be checked: {why}.",
        Remedy = "Check the text again. If it fails once more, tell the privacy office: it cannot go out unchecked.",
        Citation = rule.Citation,
        SourceUrl = rule.SourceUrl,
        Unchecked = true,
    };

    private static string Words(Hit hit, Subject subject) =>
        subject.All.FirstOrDefault(text => text.Where == hit.Where) is { } text ? text.Text[hit.Start..hit.End] : "";
}
