using Candor.Safeguards.Detection;

namespace Candor.Safeguards.Loading;

/// <summary>Runs the examples inside the rules.</summary>
internal static class PackProof
{
    // Examples are judged for this made-up hospital, whatever the organisation that loads the pack.
    private static readonly OrganisationProfile Sample = new()
    {
        Name = "Mercy Ridge Health",
        Staff = ["Dr. Amara Osei", "Jonas Feld"],
        Facilities = ["Mercy Ridge Hospital", "Eastgate Clinic"],
        PublicPhones = ["+1 555-010-0100"],
        WebHosts = ["mercyridge.example"],
        Part2Program = true,
        PublicEntity = true,
        ReceivesHhsFunds = true,
    };

    // The first example of a process also loads the language reader; a busy machine must not make a sound pack look faulty.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="RulePackException">An example fails.</exception>
    public static void Run(RulePack pack)
    {
        Faults faults = new();
        foreach (var rule in pack.Rules)
        {
            foreach (var test in rule.Tests)
            {
                if (Fault(rule, test) is { } what)
                {
                    faults.Add(rule.Source.Split(':')[0], test.Line, rule.Id, $"Its example “{Shorten(test.Draft.Text)}” fails: {what}", "Correct the detector or the example.");
                }
            }
        }

        faults.ThrowIfAny();
    }

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..120] + "…";

    private static string? Fault(Rule rule, RuleTest test)
    {
        var findings = RuleRun.Run(rule, new Subject(test.Draft, Sample, Subject.NoNetworks), TimeProvider.System, Patience);
        var covered = rule.AppliesWhen.Covers(test.Draft, Sample);
        return findings switch
        {
            _ when test.Found && !covered => "the rule does not apply to this kind of draft.",
            [{ Unchecked: true } broken, ..] => broken.Message,
            [] when test.Found => "nothing was found.",
            [var finding, ..] when !test.Found && covered => $"“{Words(finding)}” was found.",
            _ when test.Found && test.Words is { } words && !findings.Any(finding => Words(finding) == words) =>
                $"“{words}” was not found, but “{Words(findings[0])}”.",
            _ => null,
        };

        string Words(Finding finding) => finding.Where == "text" ? test.Draft.Text[finding.Start..finding.End] : finding.Where;
    }
}
