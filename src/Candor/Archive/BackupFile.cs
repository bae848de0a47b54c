using System.Buffers;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Candor.Archive;

/// <summary>A backup of which every byte was checked.</summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly FileStream content;
    private readonly ZipArchive parts;

    private BackupFile(FileStream file, ZipArchive archive, BackupManifest manifest)
    {
        content = file;
        parts = archive;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup and reads all of it once.</summary>
    /// <exception cref="BackupUnreadableException">It is damaged, is no backup, or is of a form that this program does not know.</exception>
    public static async Task<BackupFile> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.Asynchronous);
        try
        {
            var isUnchanged = await Seal.HoldsAsync(file, cancellationToken);
            var archive = await ArchiveAsync(file, cancellationToken);
            var manifest = await ManifestAsync(archive, cancellationToken);
            foreach (var part in manifest.Parts)
            {
                await CheckAsync(archive, part, cancellationToken);
            }

            return isUnchanged
                ? new BackupFile(file, archive, manifest)
                : throw new BackupUnreadableException("its table of contents was changed after it was made");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether a file would be a backup if it were whole: one may be written over, anything else may not.</summary>
    public static bool LooksLikeOne(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> ends = stackalloc byte[2 + Seal.Length];
        if (file.Length < ends.Length)
        {
            return false;
        }

        file.ReadExactly(ends[..2]);
        file.Position = file.Length - Seal.Length;
        file.ReadExactly(ends[2..]);
        return ends[..2].SequenceEqual("PK"u8) && !ends[2..].ContainsAnyExcept(SearchValues.Create("0123456789abcdef"u8));
    }

    /// <summary>The rows of a table, each as its values in the order of the columns.</summary>
    public async IAsyncEnumerable<object?[]> RowsAsync(BackupTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var part = await parts.GetEntry(table.Part.Name)!.OpenAsync(cancellationToken);
        await foreach (var line in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(part, topLevelValues: true, BackupJson.Options, cancellationToken))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = RowText.Read(line[i], table.Columns[i].Kind);
            }

            yield return row;
        }
    }

    public Task<Stream> OpenAsync(BackupPart part, CancellationToken cancellationToken) => parts.GetEntry(part.Name)!.OpenAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await parts.DisposeAsync();
        await content.DisposeAsync();
    }

    private static async Task<ZipArchive> ArchiveAsync(FileStream file, CancellationToken cancellationToken)
    {
        try
        {
            file.Position = 0;
            var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);

            // Asking for the entries reads the table of contents.
            return archive.Entries.Count > 0 ? archive : throw new InvalidDataException();
        }
        catch (InvalidDataException none)
        {
            throw new BackupUnreadableException("it is no backup of Candor, or its table of contents is damaged or missing", none);
        }
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        var bytes = await SmallAsync(archive, BackupDesk.ManifestName, cancellationToken);
        var hash = await SmallAsync(archive, BackupDesk.ManifestHashName, cancellationToken);
        if (Encoding.ASCII.GetString(hash) != Convert.ToHexStringLower(SHA256.HashData(bytes)))
        {
            throw Damaged(BackupDesk.ManifestName);
        }

        try
        {
            var format = JsonDocument.Parse(bytes).RootElement.GetProperty("format").GetString();
            return format == BackupManifest.ThisFormat
                ? JsonSerializer.Deserialize<BackupManifest>(bytes, BackupJson.Options)!
                : throw new BackupUnreadableException($"it has the form “{format}”, and this program reads “{BackupManifest.ThisFormat}”. Restore it with a newer version of Candor");
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Damaged(BackupDesk.ManifestName, unreadable);
        }
    }

    private static async Task<byte[]> SmallAsync(ZipArchive archive, string name, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await ReadAsync(archive, name, chunk => bytes.Write(chunk.Span), cancellationToken);
        return bytes.ToArray();
    }

    private static async Task CheckAsync(ZipArchive archive, BackupPart part, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        await ReadAsync(
            archive,
            part.Name,
            chunk =>
            {
                hash.AppendData(chunk.Span);
                if ((length += chunk.Length) > part.Bytes)
                {
                    throw Damaged(part.Name);
                }
            },
            cancellationToken);
        if (length != part.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != part.Sha256)
        {
            throw Damaged(part.Name);
        }
    }

    private static async Task ReadAsync(ZipArchive archive, string name, Action<ReadOnlyMemory<byte>> each, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(name) ?? throw new BackupUnreadableException($"{name} is not in it");
        var chunk = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            await using var inside = await entry.OpenAsync(cancellationToken);
            for (int read; (read = await inside.ReadAsync(chunk, cancellationToken)) > 0;)
            {
                each(chunk.AsMemory(0, read));
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Damaged(name, damaged);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static BackupUnreadableException Damaged(string part, Exception? because = null) => new($"{part} is damaged: it is not what was written", because);
}
