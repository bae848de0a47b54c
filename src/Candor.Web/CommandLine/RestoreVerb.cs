using System.CommandLine;
using System.Globalization;
using Candor.Archive;
using Candor.Governance;

namespace Candor.Web.CommandLine;

/// <summary><c>restore</c>: a backup into the place of what is there.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "A file that candor backup made, on either database" };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Puts it in the place of a desk that is there already, which is lost" };

    public static Command Build(Terminal terminal) =>
        new Command("restore", "Puts a backup back: all of it or, when anything is wrong with it, nothing. Stop the server first.")
        {
            File,
            Replace,
            Desk.Configuration,
            Says.Json,
        }
        .Does(terminal, (parsed, cancellationToken) => Desk.UseAsItIsAsync(terminal, parsed, mustExist: false, async (services, stopping) =>
        {
            var path = parsed.GetRequiredValue(File);
            if (!System.IO.File.Exists(path))
            {
                throw new BadInputException($"there is no file {path}");
            }

            var put = await RestoreAsync(services, path, parsed.GetValue(Replace), new Progress(terminal, "restore"), stopping);
            await Says.AnswerAsync(
                terminal,
                parsed,
                string.Create(CultureInfo.InvariantCulture, $"{put.Backup.Rows:N0} rows and {put.Backup.Pictures:N0} pictures of {put.MadeAt} are back{(put.Migrated ? ", brought to this version" : "")}. {put.Audit.Message} Newest: {put.Backup.AuditHead}"),
                new { made_at = put.MadeAt.ToString(), rows = put.Backup.Rows, pictures = put.Backup.Pictures, missing_pictures = put.Backup.MissingPictures, migrated = put.Migrated, audit_whole = put.Audit.IsWhole, audit_entries = put.Backup.AuditEntries, audit_head = put.Backup.AuditHead, tables = put.Backup.Tables });
            return put.Audit.IsWhole ? ExitCode.Done : ExitCode.NotAcceptable;
        }, cancellationToken));

    private static async Task<RestoreSummary> RestoreAsync(IServiceProvider services, string path, bool replace, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<RestoreDesk>().RestoreAsync(path, replace, progress, cancellationToken);
        }
        catch (BackupUnreadableException unreadable)
        {
            throw new BadInputException($"{path} cannot be restored: {unreadable.Message}. Nothing was changed.");
        }
        catch (MasterKeyWrongException wrong)
        {
            throw new BadInputException($"{wrong.Message} Nothing was changed. See docs/operations/master-key-lost.md.");
        }
    }
}
