namespace Candor.Language.Feelings;

/// <summary>From three probabilities to a feeling.</summary>
internal static class FeelingRule
{
    /// <summary>Languages that the reader carries; of others it says nothing but what emoji tell.</summary>
    private static readonly HashSet<string> Carried = new(StringComparer.Ordinal) { "en", "es", "pt", "fr", "it", "de", "ar", "hi", "und" };

    public static bool Carries(string language) => Carried.Contains(language);

    /// <param name="probabilities">Negative, neutral, positive; they add up to 1.</param>
    /// <param name="weights">What each is multiplied with before they are compared: what is rare in training is not rare everywhere.</param>
    public static Feeling Decide(ReadOnlySpan<double> probabilities, ReadOnlySpan<float> weights)
    {
        var best = 1;
        for (var feeling = 0; feeling < probabilities.Length; feeling++)
        {
            if (probabilities[feeling] * weights[feeling] > probabilities[best] * weights[best])
            {
                best = feeling;
            }
        }

        return (Feeling)(best - 1);
    }

    public static double[] Softmax(ReadOnlySpan<float> margins)
    {
        var largest = (double)Math.Max(margins[0], Math.Max(margins[1], margins[2]));
        double[] powers = [Math.Exp(margins[0] - largest), Math.Exp(margins[1] - largest), Math.Exp(margins[2] - largest)];
        var sum = powers[0] + powers[1] + powers[2];
        return [powers[0] / sum, powers[1] / sum, powers[2] / sum];
    }
}
