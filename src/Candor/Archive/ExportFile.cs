using System.Text.Json.Serialization;

namespace Candor.Archive;

/// <summary>A file of an export.</summary>
internal sealed record ExportFile
{
    [JsonPropertyName("file")]
    public required BackupPart File { get; init; }

    /// <summary>Lines in it; null for a picture.</summary>
    [JsonPropertyName("lines")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required long? Lines { get; init; }

    [JsonPropertyName("what")]
    public required string What { get; init; }
}
