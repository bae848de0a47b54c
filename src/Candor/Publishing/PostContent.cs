using NodaTime;

namespace Candor.Publishing;

/// <summary>Everything about a post that an editor can change at once.</summary>
public sealed record PostContent
{
    public string Title { get; init; } = "";

    /// <summary>IANA zone of <see cref="LocalAt"/>.</summary>
    public required string Zone { get; init; }

    /// <summary>Wall-clock time; null for as soon as it is approved.</summary>
    public LocalDateTime? LocalAt { get; init; }

    /// <summary>The instant that it means.</summary>
    public Instant? DueAt { get; init; }

    public int MaxLatenessMinutes { get; init; } = Post.DefaultMaxLatenessMinutes;

    public bool CloseWhenSent { get; init; } = true;

    public required IReadOnlyList<PostVersion> Versions { get; init; }

    public IReadOnlyList<PostMedia> Media { get; init; } = [];
}
