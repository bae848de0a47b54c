namespace Candor.Language;

/// <summary>How sure the reader is of one label, from which probability on it names it, and what decided.</summary>
/// <param name="Label"><c>feeling:negative</c>, <c>intent:complaint</c>, <c>theme:waiting</c>, <c>trait:spam</c>, <c>abuse:hate</c> …</param>
/// <param name="Score">Calibrated probability in [0, 1].</param>
/// <param name="NamedFrom">The label is named from this probability on. For feelings: the factor on its probability when the three are compared.</param>
/// <param name="Margin">Log-odds as shipped: what <see cref="Recalibration"/> is fitted on.</param>
/// <param name="Reasons">The words that spoke for it and against it, the weightiest first.</param>
public sealed record Explanation(string Label, double Score, double NamedFrom, double Margin, IReadOnlyList<Reason> Reasons);
