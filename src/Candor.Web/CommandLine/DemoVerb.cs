using System.CommandLine;
using Candor.Web.Demo;

namespace Candor.Web.CommandLine;

/// <summary><c>demo</c>: a sample hospital on the practice network.</summary>
internal static class DemoVerb
{
    public static Command Build(Terminal terminal)
    {
        var address = new Option<string?>("--address") { Description = "Where it listens. Default: http://127.0.0.1:5080." };
        return new Command("demo", "Runs a sample hospital on a practice network, with no account anywhere.") { address }
            .Does(terminal, (parsed, cancellationToken) => DemoHost.RunAsync(parsed.GetValue(address), new StreamWriter(terminal.Output) { AutoFlush = true }, cancellationToken));
    }
}
