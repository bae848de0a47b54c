using System.CommandLine;
using Candor.Channels;

namespace Candor.Web.CommandLine;

/// <summary><c>network connect</c>: an account, a feed or a site that Candor listens to and speaks through.</summary>
internal static class NetworkConnectVerb
{
    private static readonly Argument<string> Network = new("NETWORK") { Description = "bluesky, mastodon, feed …; a wrong one lists them all" };

    private static readonly Argument<string[]> Fields = new("FIELD=VALUE")
    {
        Description = "What its form asks for; FIELD=- reads the value from one line of standard input, so that no secret is seen in a list of processes",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string> Name = new("--name") { Description = "The name that staff know it by", Required = true };

    public static Command Build(Terminal terminal) =>
        new Command("connect", "Signs in to a network and connects the account.")
        {
            Network,
            Fields,
            Name,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, async (parsed, cancellationToken) =>
        {
            ConnectRequest request = new()
            {
                Network = parsed.GetRequiredValue(Network),
                Name = parsed.GetRequiredValue(Name),
                Fields = await ReadFieldsAsync(terminal, parsed.GetValue(Fields) ?? [], cancellationToken),
            };
            return await Desk.UseAsync(terminal, parsed, async (services, stopping) =>
            {
                var channel = await services.GetRequiredService<ChannelsDesk>().ConnectAsync(request, Desk.Operator, stopping);
                await Says.AnswerAsync(
                    terminal,
                    parsed,
                    $"{channel.Name} is connected{(channel.Handle.Length > 0 ? $" as {channel.Handle}" : "")}.",
                    new { id = channel.Id, network = channel.Network, name = channel.Name, handle = channel.Handle });
                return ExitCode.Done;
            }, cancellationToken);
        });

    private static async Task<Dictionary<string, string>> ReadFieldsAsync(Terminal terminal, string[] given, CancellationToken cancellationToken)
    {
        using StreamReader input = new(terminal.Input);
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var field in given)
        {
            if (field.Split('=', 2) is not [{ Length: > 0 } key, var value])
            {
                throw new BadInputException($"\"{field}\" is not of the form FIELD=VALUE");
            }

            fields[key] = value != "-" ? value
                : await input.ReadLineAsync(cancellationToken) ?? throw new BadInputException($"standard input ends before the value of {key}");
        }

        return fields;
    }
}
