using System.Text.Json.Serialization;

namespace Candor.Networks.Practice;

/// <summary>One line of the world's file: exactly one of its parts is filled in. The file is the truth; memory follows from it.</summary>
internal sealed record PracticeLine
{
    public PracticeOpening? Opened { get; init; }

    public PracticeSaying? Said { get; init; }

    public PracticeMark? Liked { get; init; }

    public PracticeMark? Reposted { get; init; }

    public PracticeMark? Deleted { get; init; }

    /// <summary>When it happened.</summary>
    [JsonIgnore]
    public DateTimeOffset At => Opened?.At ?? Said?.At ?? Liked?.At ?? Reposted?.At ?? Deleted!.At;
}
