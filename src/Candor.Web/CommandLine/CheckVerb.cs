using System.CommandLine;
using System.Text;
using Candor.Networks;
using Candor.Safeguards;
using Candor.Web.CommandLine.Lines;

namespace Candor.Web.CommandLine;

/// <summary><c>check</c>: may these drafts go out, and if not, why and how to mend them.</summary>
internal static class CheckVerb
{
    private static readonly Argument<string> File = LineSource.Argument(
        "{\"id\", \"text\", \"kind\", \"network\"?, \"audience\"?, \"in_reply_to\"?, \"alt_texts\"?}");

    public static Command Build(Terminal terminal) =>
        new Command("check", "Checks drafts against the rules; one answer per line. Exit code 1 if any is not cleared.")
        {
            File,
            CandorCommand.Json(),
        }
        .Does(terminal, (parsed, cancellationToken) => CheckAsync(terminal, parsed.GetRequiredValue(File), cancellationToken));

    private static async Task<int> CheckAsync(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        await using var networks = new ServiceCollection().AddNetworks(_ => { }).BuildServiceProvider();
        var descriptors = networks.GetRequiredService<NetworkDirectory>().All.Select(network => network.Descriptor);
        Checker checker = new(RulePack.Load(), new OrganisationProfile { Name = "the organisation" }, descriptors, terminal.Time);
        var held = 0;
        await Answers.WriteAsync(terminal, "check", path, Parse, Answer, cancellationToken);
        return held == 0 ? ExitCode.Done : ExitCode.NotAcceptable;

        byte[] Answer(Draft draft)
        {
            var result = checker.Check(draft);
            if (!result.Cleared)
            {
                Interlocked.Increment(ref held);
            }

            return Encoding.UTF8.GetBytes(CheckJson.Write(result));
        }
    }

    private static Draft Parse(Line line)
    {
        try
        {
            return CheckJson.Read(Encoding.UTF8.GetString(line.Bytes.Span), checked((int)line.Number));
        }
        catch (CheckJsonException bad)
        {
            throw new BadInputException($"{line.File}, {bad.Message}");
        }
    }
}
