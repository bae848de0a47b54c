namespace Candor.Safeguards.Phrasing;

/// <summary>What to look for and what to let pass.</summary>
/// <param name="Lists">The word lists by name.</param>
/// <param name="Signals">What to look for.</param>
/// <param name="Allow">Wordings that are harmless: nothing wholly inside one of them is found.</param>
/// <param name="UnlessText">When any of these stands anywhere in the text, nothing is found.</param>
internal sealed record Phrasebook(
    IReadOnlyDictionary<string, PatternNode> Lists,
    IReadOnlyList<Signal> Signals,
    IReadOnlyList<Pattern> Allow,
    IReadOnlyList<Pattern> UnlessText);
