using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Candor.Archive;
using Candor.Tests.Database;

namespace Candor.Tests.Archive;

/// <summary>Making backups, and spoiling them.</summary>
internal static class BackupTools
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    extension(CandorWorld world)
    {
        public string BackupPath => Path.Combine(world.Database.Folder, "desk.backup");

        public Task<BackupSummary> BacksUp(IProgress<long>? progress = null) => world.AskAsync<BackupDesk, BackupSummary>(desk => desk.MakeAsync(world.BackupPath, progress, Token));

        public Task<RestoreSummary> Restores(string path, bool replace = false) => world.AskAsync<RestoreDesk, RestoreSummary>(desk => desk.RestoreAsync(path, replace, null, Token));

        /// <summary>What a backup of this desk says of each table: name, rows, hash.</summary>
        public async Task<IReadOnlyList<(string Name, long Rows, string Sha256)>> TablesAsync()
        {
            await world.BacksUp();
            await using var backup = await BackupFile.OpenAsync(world.BackupPath, Token);
            return [.. backup.Manifest.Tables.Select(table => (table.Name, table.Rows, table.Part.Sha256)).OrderBy(table => table.Name, StringComparer.Ordinal)];
        }
    }

    /// <summary>Changes what a backup says of itself, so well that every hash fits.</summary>
    public static async Task ForgeAsync(string path, Func<BackupManifest, BackupManifest> change)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            BackupManifest manifest;
            using (var before = archive.GetEntry(BackupDesk.ManifestName)!.Open())
            {
                manifest = (await JsonSerializer.DeserializeAsync<BackupManifest>(before, BackupJson.Options, Token))!;
            }

            var bytes = JsonSerializer.SerializeToUtf8Bytes(change(manifest), BackupJson.Options);
            await ReplaceAsync(archive, BackupDesk.ManifestName, bytes);
            await ReplaceAsync(archive, BackupDesk.ManifestHashName, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        await Seal.PutAsync(file, Token);
    }

    private static async Task ReplaceAsync(ZipArchive archive, string name, byte[] bytes)
    {
        archive.GetEntry(name)!.Delete();
        await using var entry = archive.CreateEntry(name).Open();
        await entry.WriteAsync(bytes, Token);
    }
}
