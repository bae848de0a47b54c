namespace Candor.Safeguards.Phrasing;

/// <summary>Wordings that mean the same and get the same explanation.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Says">The wordings.</param>
/// <param name="Message">Why it is found; <c>{words}</c> stands for the words found. Null: the rule's own explanation.</param>
/// <param name="Remedy">How to mend it. Null: the rule's own.</param>
/// <param name="Replace">Words to put in the place of those found; null when none fit everywhere.</param>
internal sealed record Signal(string Name, IReadOnlyList<Pattern> Says, string? Message, string? Remedy, string? Replace);
