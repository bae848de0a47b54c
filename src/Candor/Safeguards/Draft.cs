namespace Candor.Safeguards;

/// <summary>Everything about an outgoing text that the checks look at.</summary>
public sealed record Draft
{
    /// <summary>The caller's name for it; comes back in the result.</summary>
    public required string Id { get; init; }

    public required DraftKind Kind { get; init; }

    /// <summary>The text that goes out where no version of its own exists.</summary>
    public required string Text { get; init; }

    /// <summary>Versions of the text by network key.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>What readers see before they open the text (Mastodon); counts with its length. Null when there is none.</summary>
    public string? ContentWarning { get; init; }

    /// <summary>The text that is answered; null when nothing is.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The name that the author of <see cref="InReplyTo"/> shows.</summary>
    public string? AuthorName { get; init; }

    /// <summary>The handle of the author of <see cref="InReplyTo"/>.</summary>
    public string? AuthorHandle { get; init; }

    /// <summary>One entry per attached picture: its alt text, or null when it has none.</summary>
    public IReadOnlyList<string?> AltTexts { get; init; } = [];

    /// <summary>Keys of the networks it goes to.</summary>
    public IReadOnlyList<string> Networks { get; init; } = [];

    /// <summary>The audience it is written for; null when everyone.</summary>
    public string? Audience { get; init; }

    /// <summary>ISO 639-1 code; null when it should be read from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it answers a review or a remark, and not a question. An answer to a text that is not given counts as one.</summary>
    public bool AnswersRemark => Kind == DraftKind.ReviewReply || (Answers && !(InReplyTo is { } text && Asking.IsQuestion(text)));

    /// <summary>Whether it answers somebody.</summary>
    public bool Answers => InReplyTo is not null || Kind is DraftKind.Reply or DraftKind.ReviewReply;
}
