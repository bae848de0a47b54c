using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Candor.Database;
using Candor.Governance;
using Microsoft.EntityFrameworkCore;

namespace Candor.Archive;

/// <summary>Writes everything that a desk keeps into one file, as it was at one moment, while the desk works.</summary>
/// <remarks>
/// The file is a ZIP archive: <c>manifest.json</c>, <c>tables/NAME.jsonl</c> with one array of values per line, and
/// <c>pictures/DIGEST</c>. It is the same whichever database it was taken from. What is sealed in the database is sealed in
/// the file; the master key is not in it.
/// </remarks>
public sealed class BackupDesk(IDbContextFactory<CandorDb> databases, PictureFolder pictures, TimeProvider time)
{
    internal const string ManifestName = "manifest.json";
    internal const string ManifestHashName = "manifest.sha256";

    /// <summary>Makes a backup. Until it is whole there is nothing under that name, or what was there before.</summary>
    /// <param name="path">Where.</param>
    /// <param name="progress">Hears how many rows and pictures are in it so far; null for nobody.</param>
    /// <param name="cancellationToken">Stops, and leaves nothing behind.</param>
    /// <exception cref="RuleBrokenException"><c>not-a-backup</c>: another file lies there. <c>database-behind</c>: the database is older than the program.</exception>
    public async Task<BackupSummary> MakeAsync(string path, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (File.Exists(path) && !BackupFile.LooksLikeOne(path))
        {
            throw new RuleBrokenException("not-a-backup", $"{path} is there and is no backup; it is left as it is. Choose another name.");
        }

        await using var db = databases.CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new RuleBrokenException("database-behind", "The database is older than this program. Make the backup with the version that it belongs to, or run: candor migrate");
        }

        await using var file = new AsideFile(path);
        var manifest = await WriteAsync(db, file.Stream, progress, cancellationToken);
        await Seal.PutAsync(file.Stream, cancellationToken);
        await file.SettleAsync(cancellationToken);
        return BackupSummary.Of(manifest);
    }

    private async Task<BackupManifest> WriteAsync(CandorDb db, FileStream file, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        archive.Comment = Seal.Blank;
        var count = new Counter(progress);
        var manifest = await TablesAsync(db, archive, count, cancellationToken);
        manifest = await PicturesAsync(archive, manifest, count, cancellationToken);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Options);
        await AddAsync(archive, ManifestName, bytes, cancellationToken);
        await AddAsync(archive, ManifestHashName, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))), cancellationToken);
        return manifest;
    }

    private async Task<BackupManifest> TablesAsync(CandorDb db, ZipArchive archive, Counter count, CancellationToken cancellationToken)
    {
        await using var reader = await TableReader.BeginAsync(db, cancellationToken);
        var tables = new List<BackupTable>();
        foreach (var shape in TableShape.All(db))
        {
            tables.Add(await TableAsync(reader, shape, archive, count, cancellationToken));
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        return new BackupManifest
        {
            Format = BackupManifest.ThisFormat,
            MadeBy = $"Candor {typeof(BackupDesk).Assembly.GetName().Version}",
            MadeAt = time.Now(),
            Database = reader.Kind,
            Steps = [.. (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Select(SchemaSteps.NameOf)],
            AuditEntries = head.Sequence,
            AuditHead = Convert.ToHexStringLower(head.Hash),
            Tables = tables,
            Pictures = [],
            MissingPictures = await db.PostMedia.Select(media => media.Digest).Distinct().OrderBy(digest => digest).ToListAsync(cancellationToken),
        };
    }

    private static async Task<BackupTable> TableAsync(TableReader reader, TableShape shape, ZipArchive archive, Counter count, CancellationToken cancellationToken)
    {
        var name = $"tables/{shape.Name}.jsonl";
        await using var part = new PartWriter(await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken));
        await using var json = new Utf8JsonWriter(Stream.Null, BackupJson.Rows);
        var rows = await reader.ReadAsync(
            shape,
            row =>
            {
                count.OneMore();
                return part.LineAsync(json, line => WriteRow(line, row, shape, reader.Kind), cancellationToken);
            },
            cancellationToken);
        return new BackupTable { Name = shape.Name, Columns = shape.Columns, Rows = rows, Part = await part.FinishAsync(name, cancellationToken) };
    }

    private static void WriteRow(Utf8JsonWriter json, System.Data.Common.DbDataReader row, TableShape shape, DatabaseKind kind)
    {
        json.WriteStartArray();
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            RowText.Write(json, row, i, shape.Columns[i].Kind, kind);
        }

        json.WriteEndArray();
    }

    /// <summary>After the tables: a picture is kept before a row names it and never goes away, so all that the rows name are there.</summary>
    private async Task<BackupManifest> PicturesAsync(ZipArchive archive, BackupManifest manifest, Counter count, CancellationToken cancellationToken)
    {
        var kept = new List<BackupPart>();
        foreach (var digest in pictures.Digests())
        {
            if (await pictures.ReadAsync(digest, cancellationToken) is { } bytes)
            {
                await using var part = new PartWriter(await archive.CreateEntry($"pictures/{digest}", CompressionLevel.NoCompression).OpenAsync(cancellationToken));
                await part.WriteAsync(bytes, cancellationToken);
                kept.Add(await part.FinishAsync($"pictures/{digest}", cancellationToken));
                count.OneMore();
            }
        }

        var there = kept.Select(part => part.Sha256).ToHashSet();
        return manifest with { Pictures = kept, MissingPictures = [.. manifest.MissingPictures.Where(digest => !there.Contains(digest))] };
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }
}
