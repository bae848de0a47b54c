namespace Candor.Language.Cues;

/// <summary>A phrase that speaks for or against a label.</summary>
/// <param name="Label">Index of the label, or -1 for every label of the book.</param>
/// <param name="Kind">What finding it means.</param>
/// <param name="Weight">For <see cref="CueKind.For"/> the probability it lends alone; for <see cref="CueKind.Damp"/> the factor on the odds.</param>
/// <param name="Steps">The phrase, or the words that stand near each other.</param>
/// <param name="AnyOrder">Whether the steps may stand in any order, within <see cref="CueIndex.Nearby"/> words of the first.</param>
internal sealed record Cue(int Label, CueKind Kind, double Weight, Step[] Steps, bool AnyOrder = false);
