using System.Runtime.CompilerServices;

namespace Candor.Networks.Files;

/// <summary>
/// Reads what people said out of a file: a table in text, JSON lines, a JSON list, a Mastodon <c>outbox.json</c>, a Bluesky repository
/// (CAR), or a zip archive of these. The file's content decides, not its name.
/// </summary>
public static class FileReader
{
    /// <summary>Gives the rows as they are read; never holds the whole file. The same file always gives the same ids.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <exception cref="FileUnreadableException">
    /// The file is not there or cannot be read as a whole. It may come after rows were given, when the damage is further down.
    /// </exception>
    public static async IAsyncEnumerable<FileRow> ReadAsync(string path, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var part = PartOf(path);
        var shape = await FileSniffer.ShapeAsync(part, cancellationToken);
        await using var rows = ReadPartAsync(part, shape, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(rows, part))
        {
            yield return rows.Current;
        }
    }

    internal static IAsyncEnumerable<FileRow> ReadPartAsync(FilePart part, FileShape shape, FileReadOptions options, CancellationToken cancellationToken) => shape switch
    {
        FileShape.Text => CsvRows.ReadAsync(part, options, cancellationToken),
        FileShape.JsonLines => JsonLineRows.ReadAsync(part, options, cancellationToken),
        FileShape.JsonArray => JsonArrayRows.ReadAsync(part, options, cancellationToken),
        FileShape.Outbox => MastodonOutbox.ReadAsync(part, options, cancellationToken),
        FileShape.Zip => ZipRows.ReadAsync(part, options, cancellationToken),
        FileShape.Repository => BlueskyRepository.ReadAsync(part, options, cancellationToken),
        FileShape.Gzip => throw part.Unreadable(null, "it is packed with gzip; unpack it first (gunzip, or tar -xzf)."),
        FileShape.Empty => throw part.Unreadable(null, "there is nothing in it."),
        FileShape.Binary => throw part.Unreadable(null, "it is not a text (it looks like a picture, a spreadsheet or a program). Save it as CSV or JSON lines."),
    };

    private static FilePart PartOf(string path)
    {
        var name = Path.GetFileName(path);
        return new FilePart(name, null, File.Exists(path) ? new DateTimeOffset(File.GetLastWriteTimeUtc(path)) : default, () =>
        {
            try
            {
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 65_536, FileOptions.Asynchronous | FileOptions.SequentialScan);
            }
            catch (Exception wrong) when (wrong is FileNotFoundException or DirectoryNotFoundException)
            {
                throw new FileUnreadableException(path, null, "there is no such file.", wrong);
            }
            catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException)
            {
                throw new FileUnreadableException(path, null, Directory.Exists(path) ? "it is a folder; name a file in it." : "it may not be read; look at its permissions.", wrong);
            }
        });
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<FileRow> rows, FilePart part)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (Exception wrong) when (wrong is IOException or InvalidDataException)
        {
            throw part.Unreadable(null, "the file is damaged, or its disk is.", wrong);
        }
    }
}
