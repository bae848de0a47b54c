namespace Candor.Language.Emergencies;

/// <summary>Takes the features of a text: to sum them, to learn from them, or to find the words that decided.</summary>
internal interface IFeatureSink
{
    /// <param name="hash">The feature.</param>
    /// <param name="value">How much it counts.</param>
    /// <param name="from">The first word it looks at.</param>
    /// <param name="to">The last word it looks at.</param>
    void Add(uint hash, int value, int from, int to);
}
