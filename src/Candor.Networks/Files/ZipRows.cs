using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Candor.Networks.Files;

/// <summary>
/// Rows of the readable files inside a zip archive. Nothing is unpacked to a path that the archive names, so no name in it can lead
/// anywhere.
/// </summary>
internal static class ZipRows
{
    private const int MostParts = 100_000;
    private const long SmallPart = 16 * 1024 * 1024;

    private static readonly string[] Readable = [".csv", ".tsv", ".jsonl", ".ndjson", ".json", ".car"];

    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart archive, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = archive.Open();
        using var zip = Open(archive, stream);
        if (zip.Entries.Count > MostParts)
        {
            throw archive.Unreadable(null, $"the archive holds {zip.Entries.Count} files; at most {MostParts} are looked through.");
        }

        if (zip.GetEntry("xl/workbook.xml") is not null)
        {
            throw archive.Unreadable(null, "it is a spreadsheet; save it as CSV (UTF-8) first.");
        }

        var understood = 0;
        var others = 0;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!Readable.Contains(Path.GetExtension(entry.Name).ToLowerInvariant()))
            {
                others++;
                continue;
            }

            var part = PartOf(archive, entry, options);
            var shape = await FileSniffer.ShapeAsync(part, cancellationToken);

            // An archive's other JSON files (likes, bookmarks, the actor) hold no posts.
            if (shape is FileShape.Empty or FileShape.Zip or FileShape.Gzip or FileShape.Binary || (entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !IsPosts(entry, shape)))
            {
                others++;
                continue;
            }

            understood++;
            await foreach (var row in FileReader.ReadPartAsync(part, shape, options, cancellationToken))
            {
                yield return row;
            }
        }

        if (understood == 0)
        {
            throw archive.Unreadable(null, "the archive holds no file that can be read here: a table (.csv), JSON lines (.jsonl), a Mastodon outbox.json or a Bluesky repository (.car).");
        }

        if (others > 0)
        {
            yield return new FileRow.Remark($"{archive.Name}: {others} other files in the archive were left alone.");
        }
    }

    private static ZipArchive Open(FilePart archive, Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException wrong)
        {
            throw archive.Unreadable(null, "the archive is damaged or was cut off; download it again.", wrong);
        }
    }

    private static FilePart PartOf(FilePart archive, ZipArchiveEntry entry, FileReadOptions options)
    {
        var inside = string.Concat(entry.FullName.Where(letter => !char.IsControl(letter)));
        var name = $"{archive.Name}!{(inside.Length <= 100 ? inside : "…" + inside[^99..])}";
        var most = Math.Min(options.MaxPartBytes, Math.Max(SmallPart, entry.CompressedLength * options.MaxUnpackRatio));
        return new FilePart(name, inside, Written(archive, entry), () =>
        {
            try
            {
                return new LimitedStream(entry.Open(), most, () => new FileUnreadableException(name, null, "it unpacks to far more than a file of its size should; it is not read."));
            }
            catch (InvalidDataException wrong)
            {
                throw new FileUnreadableException(name, null, "it is damaged, locked with a password, or packed in a way that is not known here.", wrong);
            }
        })
        {
            Ids = archive.Ids,
        };
    }

    private static bool IsPosts(ZipArchiveEntry entry, FileShape shape) =>
        shape == FileShape.Outbox ? entry.Name.Equals("outbox.json", StringComparison.OrdinalIgnoreCase) : shape == FileShape.JsonArray;

    // A zip holds the local time of wherever it was made, or nothing sensible.
    private static DateTimeOffset Written(FilePart archive, ZipArchiveEntry entry) =>
        entry.LastWriteTime.Year is > 1980 and < 2100 ? new DateTimeOffset(entry.LastWriteTime.DateTime, TimeSpan.Zero) : archive.WrittenAt;
}
