using System.CommandLine;
using Candor.Web.Look;

namespace Candor.Web.CommandLine;

/// <summary><c>serve</c>: the server, until it is told to stop.</summary>
internal static class ServeVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("serve", "Runs the server.") { TreatUnmatchedTokensAsErrors = false }
            .Does(terminal, (parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));

    private static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.AddLook();
        var app = builder.Build();
        app.UseLook();
        app.UseAntiforgery();
        app.MapLook();
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
