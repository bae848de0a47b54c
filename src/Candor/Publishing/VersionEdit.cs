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

    /// <summary>Null for everyone, and for a reply as visible as what it answers.</summary>
    public Visibility? Visibility { get; init; }

    public string? Audience { get; init; }
}
