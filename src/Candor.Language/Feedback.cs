namespace Candor.Language;

/// <summary>What a person at the desk said of one label of one text.</summary>
/// <param name="Label">As in <see cref="Explanation.Label"/>: <c>intent:complaint</c>.</param>
/// <param name="Margin">Log-odds as shipped (<see cref="Explanation.Margin"/>), so that no text need be kept.</param>
/// <param name="Holds">Whether the label holds; false is "not a complaint".</param>
public sealed record Feedback(string Label, double Margin, bool Holds);
