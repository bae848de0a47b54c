using System.CommandLine;
using System.Globalization;
using System.Text;
using Candor.Language;
using Candor.Web.CommandLine.Lines;

namespace Candor.Web.CommandLine;

/// <summary><c>match</c>: which known claims do these texts repeat.</summary>
internal static class MatchVerb
{
    private static readonly Argument<string> File = LineSource.Argument(TextLine.Shape);

    private static readonly Option<string> Facts = new("--facts")
    {
        Description = "JSON lines {\"id\", \"claim\", \"title\"?}",
        HelpName = "FACTS.jsonl",
        Required = true,
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "How many claims at most, for each text",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
        Validators =
        {
            result =>
            {
                if (result.Tokens is [var token] && !(int.TryParse(token.Value, CultureInfo.InvariantCulture, out var top) && top > 0))
                {
                    result.AddError("--top must be a whole number from 1.");
                }
            },
        },
    };

    public static Command Build(Terminal terminal) =>
        new Command("match", "Finds the known claims that texts repeat, best first.")
        {
            File,
            Facts,
            Top,
            CandorCommand.Json(),
        }
        .Does(terminal, async (parsed, cancellationToken) =>
        {
            using var matcher = Matcher.Build(await ClaimsAsync(parsed.GetRequiredValue(Facts), terminal, cancellationToken));
            var top = parsed.GetValue(Top);
            return await Answers.WriteAsync(
                terminal,
                "match",
                parsed.GetRequiredValue(File),
                TextLine.Parse,
                line => Encoding.UTF8.GetBytes(ReadingJson.WriteMatches(line.Id, matcher.Find(line.Text, top))),
                cancellationToken);
        });

    private static async Task<List<Claim>> ClaimsAsync(string path, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var source = LineSource.Open(path, terminal);
        List<Claim> claims = [];
        await foreach (var line in source.ReadAsync(cancellationToken))
        {
            using var json = JsonLine.Parse(line);
            claims.Add(new Claim(json.Needed("id"), json.Needed("claim"), json.Optional("title")));
        }

        return claims;
    }
}
