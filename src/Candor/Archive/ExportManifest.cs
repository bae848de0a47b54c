using System.Text.Json.Serialization;
using NodaTime;

namespace Candor.Archive;

/// <summary>What an export says of itself.</summary>
internal sealed record ExportManifest
{
    public const string ThisFormat = "candor-export/1";

    [JsonPropertyName("format")]
    public required string Format { get; init; }

    [JsonPropertyName("made_by")]
    public required string MadeBy { get; init; }

    [JsonPropertyName("made_at")]
    public required Instant MadeAt { get; init; }

    [JsonPropertyName("audit_entries")]
    public required long AuditEntries { get; init; }

    [JsonPropertyName("audit_head")]
    public required string AuditHead { get; init; }

    [JsonPropertyName("files")]
    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>What is kept and not exported, and why.</summary>
    [JsonPropertyName("left_out")]
    public required IReadOnlyDictionary<string, string> LeftOut { get; init; }

    /// <summary>Pictures that a post names and that were not whole in the media folder.</summary>
    [JsonPropertyName("missing_pictures")]
    public required IReadOnlyList<string> MissingPictures { get; init; }
}
