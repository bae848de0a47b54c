namespace Candor.Archive;

/// <summary>What is in a backup.</summary>
/// <param name="Tables">Rows by table.</param>
/// <param name="Pictures">Pictures in it.</param>
/// <param name="MissingPictures">Pictures that posts name and that were not there, by digest.</param>
/// <param name="AuditEntries">Entries of the audit chain.</param>
/// <param name="AuditHead">Hash of the newest, in hex.</param>
public sealed record BackupSummary(IReadOnlyDictionary<string, long> Tables, int Pictures, IReadOnlyList<string> MissingPictures, long AuditEntries, string AuditHead)
{
    public long Rows => Tables.Values.Sum();

    internal static BackupSummary Of(BackupManifest manifest) => new(
        manifest.Tables.ToDictionary(table => table.Name, table => table.Rows), manifest.Pictures.Count, manifest.MissingPictures, manifest.AuditEntries, manifest.AuditHead);
}
