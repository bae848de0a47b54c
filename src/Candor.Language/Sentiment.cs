namespace Candor.Language;

/// <summary>The feeling of a text.</summary>
/// <param name="Label">Negative, neutral or positive.</param>
/// <param name="Score">In [-1, 1]: -1 is as bad as it gets, 0 is neutral.</param>
/// <param name="Because">The words that weighed most; null when nothing single did.</param>
public sealed record Sentiment(Feeling Label, double Score, IReadOnlyList<string>? Because = null);
