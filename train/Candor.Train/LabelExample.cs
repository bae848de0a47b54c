using Candor.Language.Models;

namespace Candor.Train;

/// <summary>A text of labels as the trainer sees it.</summary>
/// <param name="From">What its source knows.</param>
/// <param name="Features">Its hashed features.</param>
/// <param name="Evidence">The numbers beside them.</param>
/// <param name="Fold">Which part of the texts it is left out with.</param>
internal sealed record LabelExample(LabelText From, Feature[] Features, float[] Evidence, int Fold)
{
    /// <summary>How much the text counts for the feelings: what is rare in its source counts more.</summary>
    public float FeelingWeight { get; set; } = 1;
}
