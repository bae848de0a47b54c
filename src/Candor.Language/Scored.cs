namespace Candor.Language;

/// <summary>A label, how sure the reader is of it, and the words that decided.</summary>
/// <param name="Label">The label.</param>
/// <param name="Score">Calibrated probability in [0, 1].</param>
/// <param name="Because">The words of the text that weighed most, best first; empty when nothing single did.</param>
public sealed record Scored<T>(T Label, double Score, IReadOnlyList<string> Because)
    where T : struct, Enum;
