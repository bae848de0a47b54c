using Candor.Language;

namespace Candor.Safeguards;

/// <summary>An answer that was cleared beforehand.</summary>
public sealed record SafeReply
{
    /// <summary>The same in every language: <c>waiting.listen</c>.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>The text; gaps that are not filled stand as <c>{phone}</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The emergencies it is for; empty when it is for none.</summary>
    public IReadOnlyList<Emergency> Emergencies { get; init; } = [];

    public IReadOnlyList<Theme> Themes { get; init; } = [];

    public IReadOnlyList<Intent> Intents { get; init; } = [];

    /// <summary>The feeling it answers; null for any.</summary>
    public Feeling? Feeling { get; init; }
}
