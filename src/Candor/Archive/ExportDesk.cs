using System.Text.Json;
using Candor.Database;
using Candor.Governance;
using Candor.Inbox;
using Candor.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Candor.Archive;

/// <summary>Writes everything that a desk keeps into a folder, in forms that any program reads.</summary>
/// <remarks>JSON lines by kind, pictures as they are, <c>manifest.json</c> and <c>SHA256SUMS</c>. No secret is in it; private notes are opened only when asked for.</remarks>
public sealed class ExportDesk(IDbContextFactory<CandorDb> databases, PictureFolder pictures, PostCheck checks, Vault vault, TimeProvider time)
{
    /// <summary>What happens to a post on its way out, by the words of its history.</summary>
    private static readonly string[] Decisions = ["sent to review", "approved", "changes wanted", "withdrawn", "signed off", "scheduled"];

    /// <summary>Exports into a folder that is empty or not there yet. Until all of it is written there is nothing under that name.</summary>
    /// <param name="path">Where.</param>
    /// <param name="notes">Whether private notes are opened; the master key must be there.</param>
    /// <param name="by">Who takes it along, for the history.</param>
    /// <param name="progress">Hears how many things are out so far; null for nobody.</param>
    /// <param name="cancellationToken">Stops, and leaves nothing behind.</param>
    /// <exception cref="RuleBrokenException"><c>folder-not-empty</c>, <c>database-behind</c>.</exception>
    public async Task<ExportSummary> MakeAsync(string path, bool notes, Actor by, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var folder = new ExportFolder(path);
        await using var db = databases.CreateDbContext();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new RuleBrokenException("database-behind", "The database is older than this program. Export with the version that it belongs to, or run: candor migrate");
        }

        await SignAsync(db, notes, by, cancellationToken);
        var manifest = await FillAsync(db, folder, notes, new Counter(progress), cancellationToken);
        await PutAsync(folder, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Options), cancellationToken);
        var sums = string.Concat(folder.Files.Select(file => $"{file.File.Sha256}  {file.File.Name}\n"));
        await PutAsync(folder, "SHA256SUMS", System.Text.Encoding.UTF8.GetBytes(sums), cancellationToken);
        folder.Settle();
        return new ExportSummary(
            manifest.Files.Where(file => file.Lines is not null).ToDictionary(file => file.File.Name, file => file.Lines!.Value),
            manifest.Files.Count(file => file.Lines is null), manifest.MissingPictures, manifest.AuditHead);
    }

    private async Task SignAsync(CandorDb db, bool notes, Actor by, CancellationToken cancellationToken)
    {
        if (await db.Organisations.SingleOrDefaultAsync(cancellationToken) is { } organisation)
        {
            organisation.Exported(notes, by, time.Now());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<ExportManifest> FillAsync(CandorDb db, ExportFolder folder, bool notes, Counter count, CancellationToken cancellationToken)
    {
        await using var reader = await TableReader.BeginAsync(db, cancellationToken);
        var rows = new ExportRow(reader.Kind, await NamesAsync(db, cancellationToken));
        foreach (var table in TableShape.All(db))
        {
            if (ExportPlan.Of.GetValueOrDefault(table.Name) is { File: { } file } plan)
            {
                await folder.AddAsync($"{file}.jsonl", plan.Why, async part => await TableAsync(reader, table, plan, rows, notes, part, count, cancellationToken), cancellationToken);
            }
        }

        await folder.AddAsync("approvals.jsonl", "who asked for and gave approval of what: taken from the history of the posts", async part => await ApprovalsAsync(db, part, cancellationToken), cancellationToken);
        await folder.AddAsync("findings.jsonl", "what the rules of today find in each post", async part => await ExportFindings.WriteAsync(db, checks, part, count, cancellationToken), cancellationToken);
        var missing = await PicturesAsync(db, folder, count, cancellationToken);
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancellationToken);
        return new ExportManifest
        {
            Format = ExportManifest.ThisFormat,
            MadeBy = $"Candor {typeof(ExportDesk).Assembly.GetName().Version}",
            MadeAt = time.Now(),
            AuditEntries = head.Sequence,
            AuditHead = Convert.ToHexStringLower(head.Hash),
            Files = [.. folder.Files],
            LeftOut = ExportPlan.Of.Where(plan => plan.Value.File is null).ToDictionary(plan => plan.Key, plan => plan.Value.Why),
            MissingPictures = missing,
        };
    }

    private async Task<long> TableAsync(TableReader reader, TableShape table, ExportPlan plan, ExportRow rows, bool notes, PartWriter part, Counter count, CancellationToken cancellationToken)
    {
        // A sealed note is read to be opened, and never written as it is.
        var opened = notes && table.Name == "notes" ? table.Columns.Single(column => column.Kind == ColumnKind.Bytes) : null;
        var columns = plan.Columns(table);
        await using var json = new Utf8JsonWriter(Stream.Null, BackupJson.Rows);
        return await reader.ReadAsync(
            table with { Columns = opened is null ? columns : [.. columns, opened] },
            row =>
            {
                count.OneMore();
                return part.LineAsync(
                    json,
                    line =>
                    {
                        line.WriteStartObject();
                        rows.Write(line, row, table.Name, columns);
                        if (opened is not null)
                        {
                            line.WriteString("text", vault.Open(Note.Purpose(row.GetGuid(IndexOf(columns, "conversation_id"))), row.GetFieldValue<byte[]>(columns.Count)));
                        }

                        line.WriteEndObject();
                    },
                    cancellationToken);
            },
            cancellationToken);
    }

    private static async Task<long?> ApprovalsAsync(CandorDb db, PartWriter part, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(Stream.Null, BackupJson.Rows);
        var lines = 0L;
        await foreach (var entry in db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectType == nameof(Post) && Decisions.Contains(entry.Action)).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            using var details = JsonDocument.Parse(entry.Details);
            await part.LineAsync(json, line => JsonSerializer.Serialize(line, new { PostId = entry.SubjectId, entry.Sequence, entry.At, entry.Action, ById = entry.ActorId, By = entry.ActorName, entry.Reason, Details = details.RootElement }, BackupJson.Options), cancellationToken);
            lines++;
        }

        return lines;
    }

    private async Task<IReadOnlyList<string>> PicturesAsync(CandorDb db, ExportFolder folder, Counter count, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var picture in await db.PostMedia.AsNoTracking().GroupBy(media => media.Digest).Select(same => new { Digest = same.Key, Type = same.Min(media => media.ContentType) }).OrderBy(one => one.Digest).ToListAsync(cancellationToken))
        {
            if (await pictures.ReadAsync(picture.Digest, cancellationToken) is not { } bytes)
            {
                missing.Add(picture.Digest);
                continue;
            }

            await PutAsync(folder, $"pictures/{picture.Digest}{(picture.Type == "image/jpeg" ? ".jpg" : ".png")}", bytes, cancellationToken);
            count.OneMore();
        }

        return missing;
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(CandorDb db, CancellationToken cancellationToken)
    {
        var people = await db.Users.Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        var channels = await db.Channels.Select(channel => new { channel.Id, channel.Name }).ToListAsync(cancellationToken);
        var facilities = await db.Facilities.Select(facility => new { facility.Id, facility.Name }).ToListAsync(cancellationToken);
        return people.Concat(channels).Concat(facilities).ToDictionary(one => one.Id, one => one.Name);
    }

    private static Task PutAsync(ExportFolder folder, string name, byte[] bytes, CancellationToken cancellationToken)
        => folder.AddAsync(
            name,
            name.StartsWith("pictures/", StringComparison.Ordinal) ? "a picture of a post" : "",
            async part =>
            {
                await part.WriteAsync(bytes, cancellationToken);
                return null;
            },
            cancellationToken);

    private static int IndexOf(IReadOnlyList<TableColumn> columns, string name) => columns.ToList().FindIndex(column => column.Name == name);
}
