using System.Text.Json.Serialization;

namespace Candor.Networks.Practice;

/// <summary>Something that the script has somebody say.</summary>
/// <remarks>Generated JSON readers hand null to an init property that the row leaves out; hence the defaults in the setters.</remarks>
internal sealed record PracticeRow
{
    public required string Key { get; init; }

    public required string Text { get; init; }

    /// <summary>Who says it; null lets chance pick one who speaks the language.</summary>
    public string? By { get; init; }

    [JsonPropertyName("lang")]
    public string Language { get; init => field = value ?? "en"; } = "en";

    public int? Stars { get; init; }

    /// <summary>The place it is about.</summary>
    public string? Site { get; init; }

    public bool Private { get; init; }

    /// <summary>Minutes before the world's start.</summary>
    public int? Ago { get; init; }

    /// <summary>Its place in the first round of arrivals, so that a newcomer soon meets one of each kind; null leaves it to chance.</summary>
    public int? First { get; init; }

    /// <summary>What others say because of it.</summary>
    public IReadOnlyList<PracticeSequel> Then { get; init => field = value ?? []; } = [];

    /// <summary>What its author says when the hospital answers, in turn.</summary>
    public IReadOnlyList<string> Answers { get; init => field = value ?? []; } = [];
}
