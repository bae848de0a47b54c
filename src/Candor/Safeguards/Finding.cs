namespace Candor.Safeguards;

/// <summary>One thing that a rule found.</summary>
public sealed record Finding
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    public required Effect Effect { get; init; }

    /// <summary>First UTF-16 code unit in the text that <see cref="Where"/> names.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 code unit; equal to <see cref="Start"/> when it is about the whole.</summary>
    public required int End { get; init; }

    /// <summary>Why, in plain words.</summary>
    public required string Message { get; init; }

    /// <summary>How to mend it.</summary>
    public required string Remedy { get; init; }

    /// <summary>Words to put in the place of the span; null when none are known.</summary>
    public string? Replacement { get; init; }

    /// <summary>The role that must sign off; null unless the effect is <see cref="Effect.RequireRole"/>.</summary>
    public string? Role { get; init; }

    public required string Citation { get; init; }

    public required string SourceUrl { get; init; }

    /// <summary><c>text</c>, <c>content warning</c>, <c>alt text 1</c> (counted from one), or the key of the network whose version it is about.</summary>
    public string Where { get; init; } = "text";

    /// <summary>Whether the rule could not be checked; such a draft is not cleared.</summary>
    public bool Unchecked { get; init; }

    /// <summary>Whether the draft cannot go out as it stands because of this finding.</summary>
    public bool Holds => Unchecked || Effect is Effect.Block or Effect.RequireRole;

    internal bool Covers(Finding lesser) => Effect > lesser.Effect && Where == lesser.Where && Start <= lesser.Start && lesser.End <= End;
}
