using System.CommandLine;
using Candor.Web.CommandLine.Lines;

namespace Candor.Web.CommandLine;

/// <summary>Gives a verb its work, and turns what goes wrong in it into one line and an exit code.</summary>
internal static class VerbAction
{
    extension(Command command)
    {
        /// <summary>Runs <paramref name="work"/> when this verb is called; its number is the exit code.</summary>
        public Command Does(Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> work)
        {
            command.SetAction((parsed, cancellationToken) => GuardAsync(command.Name, terminal, () => work(parsed, cancellationToken)));
            return command;
        }
    }

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
