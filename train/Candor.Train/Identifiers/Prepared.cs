namespace Candor.Train.Identifiers;

/// <summary>A text ready to learn from.</summary>
/// <param name="Features">Numbers of features, token after token.</param>
/// <param name="Ends">Where the features of each token end.</param>
/// <param name="Labels">The right label of each token.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Prepared(int[] Features, int[] Ends, byte[] Labels, float Weight);
