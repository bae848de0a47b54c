using System.CommandLine;
using System.Globalization;
using Candor.Archive;

namespace Candor.Web.CommandLine;

/// <summary><c>backup</c>: everything into one file, while the server runs.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "Where; an older backup of that name is replaced once the new one is whole" };

    public static Command Build(Terminal terminal) =>
        new Command("backup", "Writes a consistent copy of everything into one file, while the server runs. The master key is not in it.")
        {
            File,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseAsItIsAsync(terminal, parsed, mustExist: true, async (services, stopping) =>
        {
            var path = parsed.GetRequiredValue(File);
            if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                throw new BadInputException($"{path} cannot be written: give the name of a file in a folder that is there");
            }

            var made = await services.GetRequiredService<BackupDesk>().MakeAsync(path, new Progress(terminal, "backup"), stopping);
            foreach (var missing in made.MissingPictures)
            {
                await terminal.Error.WriteLineAsync($"candor backup: the picture {missing} is not whole in the media folder; it is not in the backup");
            }

            await Says.AnswerAsync(
                terminal,
                parsed,
                string.Create(CultureInfo.InvariantCulture, $"{path} holds {made.Rows:N0} rows and {made.Pictures:N0} pictures. Newest entry of the audit chain: {made.AuditEntries}, {made.AuditHead}\nKeep the master key elsewhere: without it, network sign-ins and private notes in this file stay sealed."),
                new { file = Path.GetFullPath(path), bytes = new FileInfo(path).Length, rows = made.Rows, pictures = made.Pictures, missing_pictures = made.MissingPictures, audit_entries = made.AuditEntries, audit_head = made.AuditHead, tables = made.Tables });
            return ExitCode.Done;
        }, cancellationToken));
}
