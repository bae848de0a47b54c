using Candor.Networks;
using NodaTime;

namespace Candor.Publishing;

/// <summary>Everything about a post as an editor sends it.</summary>
public sealed record PostEdit
{
    public string Title { get; init; } = "";

    /// <summary>IANA zone; null takes the organisation's.</summary>
    public string? Zone { get; init; }

    /// <summary>Wall-clock time in the zone; null for as soon as it is approved.</summary>
    public LocalDateTime? LocalAt { get; init; }

    /// <summary>1 to 10,080 minutes; null keeps what is set.</summary>
    public int? MaxLatenessMinutes { get; init; }

    public bool? CloseWhenSent { get; init; }

    public IReadOnlyList<VersionEdit> Versions { get; init; } = [];

    public IReadOnlyList<MediaEdit> Media { get; init; } = [];
}
