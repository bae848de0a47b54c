using System.CommandLine;
using Candor.Web.CommandLine.Checkup;

namespace Candor.Web.CommandLine;

/// <summary><c>doctor</c>: looks at everything that Candor leans on, and says what to do.</summary>
internal static class DoctorVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("doctor", "Looks at settings, database, key, clock, disk, connections and backlog. Exit code 1 if something must be mended.")
        {
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, async (parsed, cancellationToken) =>
        {
            List<Finding> findings = [];
            try
            {
                await using var app = Desk.Build(terminal, parsed);
                findings.Add(Finding.Well("settings", "Every setting can be read."));
                await foreach (var finding in new Doctor(app.Services).LookAsync(cancellationToken))
                {
                    findings.Add(finding);
                }
            }
            catch (BadInputException wrong)
            {
                findings.Add(Finding.Bad("settings", wrong.Message, "Mend the setting and run this again."));
            }

            await Says.AnswerAsync(
                terminal,
                parsed,
                string.Join('\n', findings.Select(finding => finding.ToString())),
                findings.Select(finding => new { what = finding.What, state = finding.Word, says = finding.Says, remedy = finding.Remedy }));
            return findings.Exists(finding => finding.State == Health.Bad) ? ExitCode.NotAcceptable : ExitCode.Done;
        });
}
