using System.Text.Json.Serialization;
using Candor.Database;
using NodaTime;

namespace Candor.Archive;

/// <summary>What a backup says of itself: <c>manifest.json</c> in the file.</summary>
internal sealed record BackupManifest
{
    /// <summary>The form of the file. Readers refuse what they do not know.</summary>
    public const string ThisFormat = "candor-backup/1";

    [JsonPropertyName("format")]
    public required string Format { get; init; }

    /// <summary>The program that made it.</summary>
    [JsonPropertyName("made_by")]
    public required string MadeBy { get; init; }

    [JsonPropertyName("made_at")]
    public required Instant MadeAt { get; init; }

    /// <summary>The database that it was taken from.</summary>
    [JsonPropertyName("database")]
    public required DatabaseKind Database { get; init; }

    /// <summary>The steps that had brought the database to its version, in order and without their dates: the same on both databases.</summary>
    [JsonPropertyName("steps")]
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>Entries in the audit chain.</summary>
    [JsonPropertyName("audit_entries")]
    public required long AuditEntries { get; init; }

    /// <summary>Hash of the newest entry, in hex.</summary>
    [JsonPropertyName("audit_head")]
    public required string AuditHead { get; init; }

    /// <summary>Every table, each after those that it points to.</summary>
    [JsonPropertyName("tables")]
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>The pictures, each under the SHA-256 of its bytes.</summary>
    [JsonPropertyName("pictures")]
    public required IReadOnlyList<BackupPart> Pictures { get; init; }

    /// <summary>Pictures that a post names and that were not whole in the media folder.</summary>
    [JsonPropertyName("missing_pictures")]
    public required IReadOnlyList<string> MissingPictures { get; init; }

    [JsonIgnore]
    public IEnumerable<BackupPart> Parts => Tables.Select(table => table.Part).Concat(Pictures);
}
