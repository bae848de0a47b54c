using System.CommandLine;
using Candor.Web.Evaluation;

namespace Candor.Web.CommandLine;

/// <summary><c>evaluate</c>: how well Candor reads, measured on data sets. Trains nothing.</summary>
internal static class EvaluateVerb
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder of the data sets",
        HelpName = "DIR",
        DefaultValueFactory = _ => "../shared/data",
    };

    private static readonly Option<string[]> Sets = new("--set")
    {
        Description = "Measures this set alone; may be given several times. The beginning of a name stands for all that begin so",
        HelpName = "NAME",
        DefaultValueFactory = _ => [],
    };

    public static Command Build(Terminal terminal) =>
        new Command("evaluate", "Measures how well Candor reads, on every data set that is there.")
        {
            Data,
            Sets,
            Says.Json,
        }
        .Does(terminal, async (parsed, cancellationToken) =>
        {
            var folder = parsed.GetRequiredValue(Data);
            if (!Directory.Exists(folder))
            {
                throw new BadInputException($"there is no folder {folder}; name the folder of the data sets with --data");
            }

            DataRows data = new(folder, new Progress(terminal, "evaluate"), cancellationToken);
            List<SetReport> reports = [];
            foreach (var set in Chosen(parsed.GetValue(Sets)!))
            {
                cancellationToken.ThrowIfCancellationRequested();
                reports.Add(SetReport.Of(set, data));
            }

            await Says.AnswerAsync(terminal, parsed, EvaluationReport.Table(reports), EvaluationReport.Data(reports));
            return ExitCode.Done;
        });

    private static List<EvaluationSet> Chosen(string[] names)
    {
        var unknown = names.FirstOrDefault(name => !EvaluationSets.All.Any(set => Fits(set, name)));
        return unknown is null
            ? [.. EvaluationSets.All.Where(set => names.Length == 0 || names.Any(name => Fits(set, name)))]
            : throw new BadInputException($"there is no set {unknown}; there are: {string.Join(", ", EvaluationSets.All.Select(set => set.Name))}");
    }

    private static bool Fits(EvaluationSet set, string name) => set.Name.StartsWith(name, StringComparison.Ordinal);
}
