namespace Candor.Networks.Practice;

/// <summary>A post on the practice network as a visitor sees it.</summary>
public sealed record PracticePost
{
    /// <summary>The post's id; its page is <c>/practice/{id}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of saying it is.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Who said it.</summary>
    public required Author Author { get; init; }

    /// <summary>Whether an account of the organisation said it.</summary>
    public bool FromHospital { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>ISO 639-1 language.</summary>
    public string? Language { get; init; }

    /// <summary>What it answers; null when it answers nothing.</summary>
    public string? InReplyToId { get; init; }

    /// <summary>Stars from 1 to 5 on a review; null otherwise.</summary>
    public int? Rating { get; init; }

    /// <summary>The place it is about; null when none is named.</summary>
    public string? Place { get; init; }

    /// <summary>A content warning; null when there is none.</summary>
    public string? ContentWarning { get; init; }

    /// <summary>Pictures with their alt texts.</summary>
    public IReadOnlyList<PracticePicture> Pictures { get; init; } = [];

    /// <summary>How many people liked it.</summary>
    public int Likes { get; init; }

    /// <summary>How many people passed it on.</summary>
    public int Reposts { get; init; }

    /// <summary>Public answers, oldest first, each with its own.</summary>
    public IReadOnlyList<PracticePost> Replies { get; init; } = [];
}
