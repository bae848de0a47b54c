using System.CommandLine;
using System.Globalization;
using Candor.Archive;

namespace Candor.Web.CommandLine;

/// <summary><c>export</c>: everything in forms that any program reads.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A folder that is empty or not there yet" };

    private static readonly Option<bool> Notes = new("--notes") { Description = "Opens private notes and writes their text; needs the master key" };

    public static Command Build(Terminal terminal) =>
        new Command("export", "Writes everything into a folder, as JSON lines and pictures with a hash of each file. No secrets are in it.")
        {
            Folder,
            Notes,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseAsItIsAsync(terminal, parsed, mustExist: true, async (services, stopping) =>
        {
            var path = parsed.GetRequiredValue(Folder);
            if (!Directory.Exists(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))))
            {
                throw new BadInputException($"{path} cannot be made: the folder above it is not there");
            }

            var made = await services.GetRequiredService<ExportDesk>().MakeAsync(path, parsed.GetValue(Notes), Desk.Operator, new Progress(terminal, "export"), stopping);
            foreach (var missing in made.MissingPictures)
            {
                await terminal.Error.WriteLineAsync($"candor export: the picture {missing} is not whole in the media folder; it is not in the export");
            }

            await Says.AnswerAsync(
                terminal,
                parsed,
                string.Create(CultureInfo.InvariantCulture, $"{path} holds {made.Lines.Values.Sum():N0} lines in {made.Lines.Count} files and {made.Pictures:N0} pictures. To check it: cd {path} && sha256sum -c SHA256SUMS"),
                new { folder = Path.GetFullPath(path), lines = made.Lines, pictures = made.Pictures, missing_pictures = made.MissingPictures, audit_head = made.AuditHead });
            return ExitCode.Done;
        }, cancellationToken));
}
