using System.CommandLine;
using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Web.CommandLine;

/// <summary><c>user reset</c>: ends a password and prints the link by which a new one is chosen.</summary>
internal static class UserResetVerb
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "What they sign in with" };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why; kept in the record", DefaultValueFactory = _ => "reset at the command line" };

    public static Command Build(Terminal terminal) =>
        new Command("reset", "Ends a colleague's password and prints the link by which they choose a new one.")
        {
            Email,
            Reason,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseExistingAsync(terminal, parsed, async (services, stopping) =>
        {
            var email = parsed.GetRequiredValue(Email).ToUpperInvariant();
            var person = await services.GetRequiredService<CandorDb>().Users.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedEmail == email, stopping)
                ?? throw new BadInputException($"nobody signs in with {parsed.GetRequiredValue(Email)}");
            var link = WelcomeLink.Of(services, await services.GetRequiredService<PeopleDesk>().ResetAsync(person.Id, parsed.GetRequiredValue(Reason), Desk.Operator, stopping));
            await Says.AnswerAsync(
                terminal,
                parsed,
                $"The password of {person.Name} is ended. Within {OneTimeLinks.PersonLinkLife.Days} days they choose a new one here:\n{link}",
                new { id = person.Id, link });
            return ExitCode.Done;
        }, cancellationToken));
}
