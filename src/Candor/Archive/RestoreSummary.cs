using Candor.Governance;

namespace Candor.Archive;

/// <summary>What a restore put back.</summary>
/// <param name="Backup">What was in the backup, all of which is there now.</param>
/// <param name="MadeAt">When the backup was made.</param>
/// <param name="Audit">What walking the audit chain found afterwards.</param>
/// <param name="Migrated">Whether the backup was of an older version and was brought to this one.</param>
public sealed record RestoreSummary(BackupSummary Backup, NodaTime.Instant MadeAt, AuditVerdict Audit, bool Migrated);
