using System.Data.Common;
using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Makes the database ready before anything listens: reached, at this version, sealed with our key.</summary>
internal static class DatabaseStart
{
    /// <exception cref="StartFailedException">The database cannot be reached or is of another version.</exception>
    /// <exception cref="WrongSettingException">It was sealed with another master key.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await InWordsAsync(services, async () =>
        {
            await OpenAsync(services, cancellationToken);
            await BringToThisVersionAsync(services, cancellationToken);
        });
        await CheckKeyAsync(services, cancellationToken);
    }

    /// <summary>Looks whether the database can be reached, and leaves it as it is.</summary>
    /// <exception cref="StartFailedException">It cannot.</exception>
    public static Task ReachAsync(IServiceProvider services, CancellationToken cancellationToken) => InWordsAsync(services, () => OpenAsync(services, cancellationToken));

    private static async Task InWordsAsync(IServiceProvider services, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new StartFailedException($"The database cannot be used. {Sentence(fault)} {Hint(services)}", fault);
        }
    }

    /// <summary>Opens one connection by hand, so that a refusal is one sentence and not a page of log.</summary>
    private static async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Kind == DatabaseKind.Sqlite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.File))!);
            return;
        }

        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        try
        {
            await db.Database.GetDbConnection().OpenAsync(cancellationToken);
        }
        catch (Npgsql.PostgresException missing) when (missing.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName && options.MigrateOnStart)
        {
            // Migrating makes the database.
        }
        catch (ArgumentException unreadable)
        {
            throw new WrongSettingException($"Database:Connection cannot be read. {unreadable.Message}", unreadable);
        }
    }

    private static async Task BringToThisVersionAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.MigrateOnStart)
        {
            await DatabaseSetup.MigrateAsync(services, cancellationToken);
            return;
        }

        await using var db = services.GetRequiredService<CandorDbFactory>().CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new StartFailedException("The database is older than this program, and Database:MigrateOnStart is off. Run: candor migrate", new InvalidOperationException());
        }
    }

    private static async Task CheckKeyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<MasterKeyCheck>().CheckAsync(cancellationToken);
        }
        catch (MasterKeyWrongException wrong)
        {
            throw new WrongSettingException(wrong.Message, wrong);
        }
        catch (Exception unreadable) when (unreadable is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException($"Security:MasterKeyFile cannot be used. {unreadable.Message}", unreadable);
        }
    }

    private static string Sentence(Exception fault)
    {
        var said = fault.InnerException is { } inner ? $"{fault.Message.TrimEnd('.')}: {inner.Message}" : fault.Message;
        var line = said.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') ? line : line + ".";
    }

    private static string Hint(IServiceProvider services) => services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Kind switch
    {
        DatabaseKind.Sqlite => "Check Database:File, and that this user may write in its folder.",
        DatabaseKind.Postgres => "Check Database:Connection, and that the server runs.",
    };
}
