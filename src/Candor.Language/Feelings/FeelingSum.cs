namespace Candor.Language.Feelings;

/// <summary>What the words of a text add up to.</summary>
/// <param name="Compound">In [-1, 1].</param>
/// <param name="Positive">Sum of the strengths above 0.</param>
/// <param name="Negative">Sum of the strengths below 0.</param>
/// <param name="Best">The gladdest word.</param>
/// <param name="Worst">The crossest word.</param>
/// <param name="Parts">The sums of the parts that count most.</param>
/// <param name="Strengths">Of each token.</param>
/// <param name="IsMatterOfFact">Whether patients' neutral phrases ("positive test") stand in it and nothing that feels.</param>
internal sealed record FeelingSum(double Compound, double Positive, double Negative, double Best, double Worst, PartSums Parts, double[] Strengths, bool IsMatterOfFact);
