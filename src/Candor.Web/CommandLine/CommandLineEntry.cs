using System.CommandLine;
using System.CommandLine.Invocation;

namespace Candor.Web.CommandLine;

/// <summary>Where the program starts: reads the command line, runs the verb and turns what happened into an exit code.</summary>
public static class CommandLineEntry
{
    public static Task<int> RunAsync(IReadOnlyList<string> arguments) => RunAsync(arguments, Terminal.OfProcess());

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var root = CandorCommand.Build(terminal);
        // An "@" starts a handle here, never a file of further arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || parsed.Errors.Count > 0)
        {
            return await ExplainUsageAsync(parsed, terminal);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = terminal.Error },
            CancellationToken.None);
    }

    private static async Task<int> ExplainUsageAsync(ParseResult parsed, Terminal terminal)
    {
        var verb = VerbOf(parsed.CommandResult.Command, parsed.RootCommandResult.Command);
        if (parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            // No verb at all: what there is says more than a complaint.
            await parsed.RootCommandResult.Command.Parse([.. verb.Split(' ').Skip(1), "--help"])
                .InvokeAsync(new InvocationConfiguration { Output = terminal.Error }, CancellationToken.None);
            return ExitCode.BadInput;
        }

        await terminal.Error.WriteLineAsync($"{verb}: {parsed.Errors[0].Message} Try: {verb} --help");
        return ExitCode.BadInput;
    }

    private static string VerbOf(Command command, Command root) =>
        command == root ? root.Name : $"{VerbOf(command.Parents.OfType<Command>().First(), root)} {command.Name}";
}
