namespace Candor.Web.Look;

/// <summary>A finding as its reader needs it: what, where, why, and how to mend it.</summary>
/// <param name="Tone">Stop, warn or note.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Why">Why, in a sentence that a tired person understands.</param>
public sealed record FindingNote(Tone Tone, string Title, string Why)
{
    /// <summary>The words in the text that it is about; null when it is about the whole.</summary>
    public string? Quote { get; init; }

    /// <summary>What would clear it.</summary>
    public string? Remedy { get; init; }

    /// <summary>The rule's id.</summary>
    public string? Rule { get; init; }

    /// <summary>Where the rule comes from: a law, a network's limits, good practice.</summary>
    public string? Source { get; init; }

    /// <summary>An address where the source can be read.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>A mend that one key applies.</summary>
    public Mend? Mend { get; init; }
}
