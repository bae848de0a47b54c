using System.CommandLine;
using Candor.Governance;
using Candor.Web.CommandLine.Lines;
using Candor.Web.Shell;

namespace Candor.Web.CommandLine;

/// <summary>Gives a verb its work, and turns what goes wrong in it into one line and an exit code.</summary>
internal static class VerbAction
{
    extension(Command command)
    {
        /// <summary>Runs <paramref name="work"/> when this verb is called; its number is the exit code.</summary>
        public Command Does(Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> work)
        {
            command.SetAction((parsed, cancellationToken) => GuardAsync(NameOf(command), terminal, () => work(parsed, cancellationToken)));
            return command;
        }
    }

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent && parent.Parents.Any() ? $"{parent.Name} {command.Name}" : command.Name;

    private static async Task<int> GuardAsync(string verb, Terminal terminal, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (BadInputException bad)
        {
            return await SayAsync(ExitCode.BadInput, bad.Message);
        }
        catch (RuleBrokenException unknown) when (unknown.Rule is "network-unknown" or "setting-missing")
        {
            return await SayAsync(ExitCode.BadInput, unknown.Message);
        }
        catch (StartFailedException failed)
        {
            return await SayAsync(ExitCode.Failed, failed.Message);
        }
        catch (Exception refused) when (refused is RuleBrokenException or NotPermittedException or StaleException)
        {
            return await SayAsync(ExitCode.NotAcceptable, refused.Message);
        }
        catch (ReaderLeftException)
        {
            // The reader of our output has seen enough: nothing to say, and whoever would have listened is gone.
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return await SayAsync(ExitCode.Failed, "stopped");
        }
#pragma warning disable CA1031 // The top of the program: whatever else went wrong becomes one line and an exit code.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            return await SayAsync(ExitCode.Failed, broken.GetBaseException().Message);
        }

        async Task<int> SayAsync(int code, string message)
        {
            await terminal.Error.WriteLineAsync($"candor {verb}: {message.ReplaceLineEndings(" ")}");
            return code;
        }
    }
}
