namespace Candor.Language.Spikes;

/// <summary>What is said, by whom or in which post, more often than before.</summary>
/// <param name="Name">The word, account or post.</param>
/// <param name="Now">How often in the spike.</param>
/// <param name="Before">How often in the time compared with.</param>
/// <param name="Surprise">Dunning's log-likelihood ratio; above 10.83 chance would bring it once in a thousand times.</param>
public sealed record Driver(string Name, int Now, int Before, double Surprise);
