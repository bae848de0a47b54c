namespace Candor.Networks;

/// <summary>Something somebody said in public or to the account.</summary>
public sealed record IncomingItem
{
    /// <summary>The network's id, unique within the network (an AT URI, a status id, a feed entry id).</summary>
    public required string Id { get; init; }

    /// <summary>The network's version (a CID); null where there is none.</summary>
    public string? Version { get; init; }

    /// <summary>What kind of saying it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Who said it.</summary>
    public required Author Author { get; init; }

    /// <summary>Plain text; markup is taken out by the connector.</summary>
    public required string Text { get; init; }

    /// <summary>When it was said, by the network's clock.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Where people see it; null when there is no page.</summary>
    public Uri? Url { get; init; }

    /// <summary>The id of what it answers; null when it answers nothing.</summary>
    public string? InReplyToId { get; init; }

    /// <summary>The id of the thread's first post: items with the same thread are one conversation; null when it stands alone.</summary>
    public string? ThreadId { get; init; }

    /// <summary>The version of the thread's first post; null where there is none.</summary>
    public string? ThreadVersion { get; init; }

    /// <summary>ISO 639-1 language as the author set it; null when it is not said.</summary>
    public string? Language { get; init; }

    /// <summary>Stars from 1 to 5 on a review; null otherwise.</summary>
    public int? Rating { get; init; }

    /// <summary>Pictures and their alt texts.</summary>
    public IReadOnlyList<IncomingMedia> Media { get; init; } = [];

    /// <summary>Who may see it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;
}
