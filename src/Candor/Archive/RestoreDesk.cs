using Candor.Database;
using Candor.Governance;
using Microsoft.Extensions.Options;

namespace Candor.Archive;

/// <summary>Puts a backup back, on either database, whichever it was taken from.</summary>
public sealed class RestoreDesk(IServiceProvider services, IOptions<DatabaseOptions> options, MasterKeyCheck key, PictureFolder pictures)
{
    /// <summary>Checks a backup, then puts it in the place of what is there: all of it or, when something fails, nothing of it.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="replace">Whether a desk that is there may be replaced.</param>
    /// <param name="progress">Hears how many rows are in so far; null for nobody.</param>
    /// <param name="cancellationToken">Stops, and leaves what was there before.</param>
    /// <exception cref="BackupUnreadableException">It is damaged or of a newer version; nothing was touched.</exception>
    /// <exception cref="RuleBrokenException"><c>database-not-empty</c>, <c>desk-running</c>, <c>database-newer</c>; nothing was touched.</exception>
    /// <exception cref="MasterKeyWrongException">The backup was sealed with another master key; nothing was touched.</exception>
    public async Task<RestoreSummary> RestoreAsync(string path, bool replace, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var backup = await BackupFile.OpenAsync(path, cancellationToken);
        var reached = SchemaSteps.Reached(backup.Manifest.Database, backup.Manifest.Steps, options.Value.Kind);
        key.Check(await KeysAsync(backup, cancellationToken));
        await using RestoreTarget target = options.Value.Kind == DatabaseKind.Sqlite ? new SqliteTarget(options.Value.File) : new PostgresTarget(services);
        await target.TakeAsync(cancellationToken);
        if (!replace && !await target.IsEmptyAsync(cancellationToken))
        {
            throw new RuleBrokenException("database-not-empty", $"There is a desk in {target.Name} already. To put the backup in its place, and lose what is there, add --replace");
        }

        foreach (var picture in backup.Manifest.Pictures)
        {
            await using var content = await backup.OpenAsync(picture, cancellationToken);
            await pictures.KeepAsync(picture.Sha256, content, cancellationToken);
        }

        var audit = await target.PutAsync(backup, reached, new Counter(progress), cancellationToken);
        return new RestoreSummary(BackupSummary.Of(backup.Manifest), backup.Manifest.MadeAt, audit, reached != SchemaSteps.All(options.Value.Kind)[^1]);
    }

    /// <summary>The keys in a backup, wrapped, newest first.</summary>
    private static async Task<IReadOnlyList<string?>> KeysAsync(BackupFile backup, CancellationToken cancellationToken)
    {
        var keys = new List<(int Id, string? Xml)>();
        if (backup.Manifest.Tables.FirstOrDefault(table => table.Name == "data_protection_keys") is { } table)
        {
            var names = table.Columns.Select(column => column.Name).ToList();
            await foreach (var row in backup.RowsAsync(table, cancellationToken))
            {
                keys.Add(((int)row[names.IndexOf("id")]!, (string?)row[names.IndexOf("xml")]));
            }
        }

        return [.. keys.OrderByDescending(one => one.Id).Select(one => one.Xml)];
    }
}
