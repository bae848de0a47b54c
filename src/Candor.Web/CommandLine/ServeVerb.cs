using System.CommandLine;
using Candor.Web.Shell;

namespace Candor.Web.CommandLine;

/// <summary><c>serve</c>: the server, until it is told to stop.</summary>
internal static class ServeVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("serve", "Runs the server.") { TreatUnmatchedTokensAsErrors = false }
            .Does(terminal, (parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));

    private static Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        var given = new ConfigurationBuilder().AddCommandLine(settings).Build();
        return CandorHost.RunAsync(new HostStart { Settings = given.AsEnumerable().ToDictionary(setting => setting.Key, setting => setting.Value) }, cancellationToken);
    }
}
