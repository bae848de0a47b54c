namespace Candor.Language.Cues;

/// <summary>A phrase that speaks for or against a label.</summary>
/// <param name="Label">Index of the label, or -1 for every label of the book.</param>
/// <param name="Kind">What finding it means.</param>
/// <param name="Weight">For <see cref="CueKind.For"/> the probability it lends alone; for <see cref="CueKind.Damp"/> the factor on the odds.</param>
/// <param name="Steps">The phrase.</param>
internal sealed record Cue(int Label, CueKind Kind, double Weight, Step[] Steps);
