using System.CommandLine;
using Candor.Governance;

namespace Candor.Web.CommandLine;

/// <summary><c>user add</c>: a new colleague, and the link by which they choose a password.</summary>
internal static class UserAddVerb
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "What they sign in with" };

    private static readonly Option<string> Name = new("--name") { Description = "The name that colleagues know them by", Required = true };

    private static readonly Option<string> Title = new("--title") { Description = "What is printed after the name", DefaultValueFactory = _ => "" };

    private static readonly Option<string[]> Roles = RoleOption();

    public static Command Build(Terminal terminal) =>
        new Command("add", "Adds a colleague and prints the link by which they choose a password.")
        {
            Email,
            Name,
            Title,
            Roles,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseAsync(terminal, parsed, async (services, stopping) =>
        {
            var roles = parsed.GetRequiredValue(Roles).Select(role => new RoleScope(RoleWords.Parse(role)!.Value)).ToList();
            var (id, link) = await services.GetRequiredService<PeopleDesk>().AddAsync(
                parsed.GetRequiredValue(Name), parsed.GetRequiredValue(Email), parsed.GetRequiredValue(Title), roles, Desk.Operator, stopping);
            var address = WelcomeLink.Of(services, link);
            await Says.AnswerAsync(
                terminal,
                parsed,
                $"{parsed.GetRequiredValue(Name)} is added. Within {OneTimeLinks.PersonLinkLife.Days} days they choose a password here:\n{address}",
                new { id, link = address });
            return ExitCode.Done;
        }, cancellationToken));

    private static Option<string[]> RoleOption()
    {
        Option<string[]> roles = new("--role")
        {
            Description = $"One or more of: {RoleWords.All}",
            HelpName = "ROLE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        roles.Validators.Add(result =>
        {
            foreach (var unknown in result.Tokens.Where(token => RoleWords.Parse(token.Value) is null))
            {
                result.AddError($"There is no role \"{unknown.Value}\". Choose from: {RoleWords.All}.");
            }
        });
        return roles;
    }
}
