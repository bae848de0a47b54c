namespace Candor.Networks;

/// <summary>Exactly what is to be sent to one account.</summary>
public sealed record OutgoingPost
{
    /// <summary>The send's own id: the same through every retry of the same post on the same account.</summary>
    public required Guid SendId { get; init; }

    /// <summary>When the send was first begun: stays the same through every retry (record keys are derived from it).</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When the newest attempt was begun, which may still be on its way; null where that is <see cref="BegunAt"/>.</summary>
    public DateTimeOffset? LastBegunAt { get; init; }

    /// <summary>The text, as approved.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 language; null when it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Pictures in order.</summary>
    public IReadOnlyList<OutgoingMedia> Media { get; init; } = [];

    /// <summary>What this answers; null for a post of its own.</summary>
    public ReplyTarget? InReplyTo { get; init; }

    /// <summary>A content warning; null when there is none.</summary>
    public string? ContentWarning { get; init; }

    /// <summary>Who may see it, where the network knows the difference.</summary>
    public Visibility Visibility { get; init; } = Visibility.Public;
}
