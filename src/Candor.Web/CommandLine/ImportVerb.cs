using System.CommandLine;
using System.Globalization;
using Candor.Database;
using Candor.Inbox;
using Candor.Networks.Files;
using Microsoft.Extensions.Options;

namespace Candor.Web.CommandLine;

/// <summary><c>import</c>: a file's posts and comments into the inbox, each once however often it is imported.</summary>
internal static class ImportVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "CSV, JSON lines, or an export archive of a network" };

    private static readonly Option<string> Channel = new("--channel")
    {
        Description = "The name that staff know this source by; made when there is none",
        HelpName = "NAME",
        Required = true,
    };

    public static Command Build(Terminal terminal) =>
        new Command("import", "Takes a file into the inbox. Bad rows are named and left out; what is there already stays once.")
        {
            File,
            Channel,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => ImportAsync(terminal, parsed, cancellationToken));

    private static async Task<int> ImportAsync(Terminal terminal, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(File);
        if (!System.IO.File.Exists(path) && !Directory.Exists(path))
        {
            throw new BadInputException($"there is no file {path}");
        }

        if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(Channel)))
        {
            throw new BadInputException("--channel wants a name that staff know this source by, such as \"Survey of May\"");
        }

        return await Desk.UseAsync(terminal, parsed, async (services, stopping) =>
        {
            Progress progress = new(terminal, "import");
            try
            {
                var result = await services.GetRequiredService<ImportDesk>()
                    .ImportAsync(path, parsed.GetRequiredValue(Channel), progress, Desk.Operator, stopping);
                await SayAsync(terminal, parsed, path, Place(services.GetRequiredService<IOptions<DatabaseOptions>>().Value), result);
                return result.Rows > 0 && result.BadRows == result.Rows ? ExitCode.BadInput : ExitCode.Done;
            }
            catch (FileUnreadableException unreadable)
            {
                throw new BadInputException(unreadable.Message);
            }
        }, cancellationToken);
    }

    private static string Place(DatabaseOptions database) => database.Kind is DatabaseKind.Sqlite ? database.File : "PostgreSQL";

    private static async Task SayAsync(Terminal terminal, ParseResult parsed, string path, string place, ImportResult result)
    {
        foreach (var bad in result.Bad)
        {
            await terminal.Error.WriteLineAsync($"{path}, {bad}");
        }

        if (result.BadRows > result.Bad.Count)
        {
            await terminal.Error.WriteLineAsync($"… and {result.BadRows - result.Bad.Count} more.");
        }

        foreach (var remark in result.Remarks)
        {
            await terminal.Error.WriteLineAsync(remark);
        }

        await Says.AnswerAsync(
            terminal,
            parsed,
            string.Create(CultureInfo.InvariantCulture, $"{Count(result.Rows, "row", "rows")}: {result.New:N0} new, {result.Known:N0} here already, {result.Own:N0} our own, {result.BadRows:N0} left out. {Count(result.Conversations, "conversation", "conversations")} begun in {place}."),
            new { rows = result.Rows, @new = result.New, known = result.Known, own = result.Own, bad = result.BadRows, conversations = result.Conversations, bad_rows = result.Bad, remarks = result.Remarks });
    }

    private static string Count(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
