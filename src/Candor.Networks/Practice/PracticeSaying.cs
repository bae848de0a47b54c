namespace Candor.Networks.Practice;

/// <summary>One thing that was said, as the world keeps it.</summary>
internal sealed record PracticeSaying
{
    public required string Id { get; init; }

    public required string By { get; init; }

    /// <summary>Display name of an account of the organisation; people's names are in the script.</summary>
    public string? Name { get; init; }

    /// <summary>Said by an account of the organisation.</summary>
    public bool House { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Language { get; init; }

    public string? InReplyTo { get; init; }

    public required string Thread { get; init; }

    public int? Rating { get; init; }

    public string? Place { get; init; }

    public bool Private { get; init; }

    public string? ContentWarning { get; init; }

    public IReadOnlyList<PracticePicture>? Pictures { get; init; }

    /// <summary>The row of the script it came from; null when a person typed it.</summary>
    public string? Script { get; init; }

    /// <summary>The number of the arrival; null when it did not arrive by the schedule.</summary>
    public int? Arrival { get; init; }
}
