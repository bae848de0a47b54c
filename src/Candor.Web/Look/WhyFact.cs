namespace Candor.Web.Look;

/// <summary>What was read, how sure the reader is, and the words that decided.</summary>
/// <param name="Words">What was read.</param>
/// <param name="Score">How sure, as a number; null where a number would say nothing.</param>
/// <param name="Because">The words of the text that weighed most.</param>
/// <param name="Tone">Colour only where it means something.</param>
public sealed record WhyFact(string Words, double? Score = null, IReadOnlyList<string>? Because = null, Tone Tone = Tone.Plain);
