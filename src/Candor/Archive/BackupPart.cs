using System.Text.Json.Serialization;

namespace Candor.Archive;

/// <summary>A file within a backup or an export.</summary>
internal sealed record BackupPart
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("bytes")]
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of those bytes, in hex.</summary>
    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }
}
