using Candor.Language.Models;

namespace Candor.Train;

/// <summary>A text to learn from.</summary>
/// <param name="Features">Its hashed features.</param>
/// <param name="Labels">Whether each label of the model holds; null where the source does not say.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Example(Feature[] Features, bool?[] Labels, float Weight);
