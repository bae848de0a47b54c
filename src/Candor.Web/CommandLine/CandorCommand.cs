using System.CommandLine;
using System.CommandLine.Help;

namespace Candor.Web.CommandLine;

/// <summary>Every verb that the program knows.</summary>
internal static class CandorCommand
{
    public static Command Build(Terminal terminal) =>
        new("candor", "The communications desk of a healthcare organisation.")
        {
            new HelpOption { Recursive = true },
            new VersionOption(),
            ServeVerb.Build(terminal),
            DemoVerb.Build(terminal),
            ReadVerb.Build(terminal),
            RedactVerb.Build(terminal),
            MatchVerb.Build(terminal),
            CheckVerb.Build(terminal),
            EvaluateVerb.Build(terminal),
            ImportVerb.Build(terminal),
            ExportVerb.Build(terminal),
            BackupVerb.Build(terminal),
            RestoreVerb.Build(terminal),
            new Command("audit", "The record of what happened.") { AuditVerifyVerb.Build(terminal) },
            new Command("user", "Who may sign in.") { UserAddVerb.Build(terminal), UserResetVerb.Build(terminal) },
            new Command("network", "What Candor listens to and speaks through.") { NetworkConnectVerb.Build(terminal), NetworkListVerb.Build(terminal) },
            MigrateVerb.Build(terminal),
            DoctorVerb.Build(terminal),
        };

    /// <summary>The switch of verbs whose answer is JSON in any case; scripts may give it everywhere.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Answers in JSON (this verb always does)." };
}
