namespace Candor.Language;

/// <summary>A word of the text and what it did for a label.</summary>
/// <param name="Start">First UTF-16 code unit of the word in the text.</param>
/// <param name="End">One past its last.</param>
/// <param name="Weight">In log-odds: above 0 it spoke for the label, below 0 against it. Weights of different labels do not compare.</param>
public sealed record Reason(int Start, int End, double Weight);
