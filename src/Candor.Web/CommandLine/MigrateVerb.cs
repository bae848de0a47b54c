using System.CommandLine;
using Candor.Database;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.CommandLine;

/// <summary><c>migrate</c>: brings the database to this version.</summary>
internal static class MigrateVerb
{
    public static Command Build(Terminal terminal) =>
        new Command("migrate", "Brings the database to this version. The server does it too when it starts, unless told not to.")
        {
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, async (parsed, cancellationToken) =>
        {
            await using var app = Desk.Build(terminal, parsed);
            await DatabaseSetup.MigrateAsync(app.Services, cancellationToken);
            await using var db = app.Services.GetRequiredService<CandorDbFactory>().CreateDbContext();
            var version = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last();
            await Says.AnswerAsync(terminal, parsed, $"The database is at {version}.", new { version });
            return ExitCode.Done;
        });
}
