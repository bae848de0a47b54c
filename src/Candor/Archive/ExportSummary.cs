namespace Candor.Archive;

/// <summary>What was exported.</summary>
/// <param name="Lines">Lines by file.</param>
/// <param name="Pictures">Pictures.</param>
/// <param name="MissingPictures">Pictures that posts name and that were not there, by digest.</param>
/// <param name="AuditHead">Hash of the newest entry of the audit chain, in hex.</param>
public sealed record ExportSummary(IReadOnlyDictionary<string, long> Lines, int Pictures, IReadOnlyList<string> MissingPictures, string AuditHead);
