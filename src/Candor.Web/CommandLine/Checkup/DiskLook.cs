using Candor.Database;
using Candor.Publishing;
using Microsoft.Extensions.Options;

namespace Candor.Web.CommandLine.Checkup;

/// <summary>Is there room where data grows?</summary>
internal sealed class DiskLook(IServiceProvider services)
{
    private const long Gibibyte = 1024L * 1024 * 1024;

    /// <summary>Below this somebody should look.</summary>
    private const long Comfortable = 2 * Gibibyte;

    /// <summary>Below this a busy day fills it.</summary>
    private const long Least = Gibibyte / 4;

    public IEnumerable<Finding> Look()
    {
        var database = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.Kind == DatabaseKind.Sqlite)
        {
            yield return Room("disk of the database", Path.GetDirectoryName(Path.GetFullPath(database.File))!);
        }

        yield return Room("disk of the pictures", Path.GetFullPath(services.GetRequiredService<IOptions<PublishingOptions>>().Value.MediaFolder));
    }

    private static Finding Room(string what, string folder)
    {
        while (!Directory.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var free = new DriveInfo(folder).AvailableFreeSpace;
        var says = $"{free / (double)Gibibyte:0.0} GiB are free in {folder}.";
        return free >= Comfortable ? Finding.Well(what, says)
            : free >= Least ? Finding.Look(what, says, "Make room soon.")
            : Finding.Bad(what, says, "See docs/operations/disk-full.md.");
    }
}
