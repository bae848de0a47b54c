using System.CommandLine;
using Candor.Database;
using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.Extensions.Options;

namespace Candor.Web.CommandLine;

/// <summary>The composed program without its server, for verbs that work on the database.</summary>
internal static class Desk
{
    /// <summary>Whoever may run the program on its machine may administer it and import; reading and publishing stay with the roles.</summary>
    public static Actor Operator { get; } = new(
        null,
        $"{Environment.UserName} at the command line",
        ActorKind.Program,
        [
            new ActorGrant(Role.Administrator),
            new ActorGrant(Role.SocialSpecialist, Permissions: new HashSet<Permission> { Permission.Triage }),
        ]);

    /// <summary>The option of every verb that works on the database.</summary>
    public static Option<string?> Configuration { get; } = new("--config")
    {
        Description = "The configuration file (default: candor.json in this folder, when it is there)",
        HelpName = "FILE",
    };

    /// <summary>Runs <paramref name="work"/> in one scope, on a database that is made or brought to this version first.</summary>
    public static Task<int> UseAsync(
        Terminal terminal, ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
        => UseAsync(terminal, parsed, mustExist: false, work, cancellationToken);

    /// <summary>The same, and a SQLite file that is not there is an error instead of a fresh start.</summary>
    public static Task<int> UseExistingAsync(
        Terminal terminal, ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
        => UseAsync(terminal, parsed, mustExist: true, work, cancellationToken);

    /// <summary>Composes everything and touches no database yet.</summary>
    /// <exception cref="BadInputException">A setting is wrong.</exception>
    public static WebApplication Build(Terminal terminal, ParseResult parsed)
    {
        try
        {
            // Verbs say what they have to say themselves.
            return CandorHost.Build(new HostStart
            {
                ConfigurationFile = parsed.GetValue(Configuration),
                Says = terminal.Error,
                Settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = nameof(LogLevel.None), ["Logging:LogLevel:Microsoft"] = nameof(LogLevel.None), ["Logging:LogLevel:Orleans"] = nameof(LogLevel.None) },
            });
        }
        catch (WrongSettingException wrong)
        {
            throw new BadInputException(wrong.Message);
        }
    }

    /// <summary>Runs <paramref name="work"/> in one scope, on a database that is neither brought to this version nor asked for its key.</summary>
    public static Task<int> UseAsItIsAsync(
        Terminal terminal, ParseResult parsed, bool mustExist, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
        => UseAsync(terminal, parsed, mustExist, DatabaseStart.ReachAsync, work, cancellationToken);

    private static Task<int> UseAsync(
        Terminal terminal, ParseResult parsed, bool mustExist, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
        => UseAsync(terminal, parsed, mustExist, DatabaseStart.PrepareAsync, work, cancellationToken);

    private static async Task<int> UseAsync(
        Terminal terminal, ParseResult parsed, bool mustExist, Func<IServiceProvider, CancellationToken, Task> prepare, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var app = Build(terminal, parsed);
        var database = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (mustExist && database.Kind == DatabaseKind.Sqlite && !File.Exists(database.File))
        {
            throw new BadInputException($"there is no database {Path.GetFullPath(database.File)}; run this in Candor's folder, or set Database:File");
        }

        try
        {
            await prepare(app.Services, cancellationToken);
        }
        catch (WrongSettingException wrong)
        {
            throw new BadInputException(wrong.Message);
        }

        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider, cancellationToken);
    }
}
