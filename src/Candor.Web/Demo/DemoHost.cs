using Candor.Governance;
using Candor.Networks.Practice;
using Candor.Web.Features.Public;
using Candor.Web.Shell;

namespace Candor.Web.Demo;

/// <summary>
/// A sample hospital on the practice network, so that everything can be tried with no account anywhere. The people on the network
/// and the colleagues at the desk are made up.
/// </summary>
public static class DemoHost
{
    /// <summary>Where the demo keeps everything, in the working folder. Deleting it starts afresh.</summary>
    public const string Folder = "data/demo";

    /// <summary>Runs the demo until it is told to stop. The answer is the program's exit code.</summary>
    public static Task<int> RunAsync(string? address, TextWriter answer, CancellationToken cancellationToken)
        => CandorHost.RunAsync(Start(address, answer), cancellationToken);

    /// <summary>How the demo starts.</summary>
    public static HostStart Start(string? address, TextWriter answer, string folder = Folder)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Database:Kind"] = "Sqlite",
            ["Database:File"] = Path.Combine(folder, "candor.db"),
            ["Publishing:MediaFolder"] = Path.Combine(folder, "media"),
        };
        if (address is not null)
        {
            settings["Server:Address"] = address;
        }

        return new HostStart
        {
            Environment = "Demo",
            Settings = settings,
            Compose = builder =>
            {
                builder.Services.Configure<PublicSite>(static site => site.ShowsPractice = true);
                builder.Services.Configure<PracticeOptions>(practice =>
                {
                    practice.File = Path.Combine(folder, "practice.jsonl");
                    practice.ArrivalMin = TimeSpan.FromSeconds(25);
                    practice.ArrivalMax = TimeSpan.FromSeconds(90);
                });
            },
            Prepare = async (app, cancellationToken) =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                await ActivatorUtilities.CreateInstance<DemoHospital>(scope.ServiceProvider).OpenAsync(app.Configuration["Server:Address"] ?? "http://127.0.0.1:5080", cancellationToken);
            },
            Started = async (app, _) => await answer.WriteLineAsync(DemoWords.Of(app.Urls.First())),
        };
    }
}
