using Candor.Networks;

namespace Candor.Publishing;

/// <summary>What is said on one channel, as an editor sends it.</summary>
public sealed record VersionEdit
{
    public required Guid ChannelId { get; init; }

    public required string Text { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    public string? ContentWarning { get; init; }

    public Visibility Visibility { get; init; }

    public string? Audience { get; init; }
}
