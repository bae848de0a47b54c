using System.Text.Json.Serialization;

namespace Candor.Archive;

/// <summary>A table in a backup.</summary>
internal sealed record BackupTable
{
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>In the order of each row's values.</summary>
    [JsonPropertyName("columns")]
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    [JsonPropertyName("rows")]
    public required long Rows { get; init; }

    /// <summary>One JSON array of values on each line.</summary>
    [JsonPropertyName("part")]
    public required BackupPart Part { get; init; }
}
