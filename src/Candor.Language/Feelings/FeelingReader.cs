using Candor.Language.Models;

namespace Candor.Language.Feelings;

/// <summary>The feeling of a text: what a trained model says, steadied by the words and phrases that are known.</summary>
internal sealed class FeelingReader
{
    // Weights chosen on the held-out patient comments.
    private const double ModelShare = 0.7;

    /// <summary>Where many words and phrases agree.</summary>
    private const double ModelShareBesideStrongWords = 0.5;
    private const double StrongWords = 0.55;
    private const double PositiveFrom = 0.3;
    private const double NegativeFrom = -0.22;

    /// <summary>Either way, where no model speaks the language.</summary>
    private const double StrongFrom = 0.15;

    private readonly LinearModel _model = LinearModel.Load("Models.feeling.bin");

    public Sentiment Read(string language, FeelingSum words, List<Feature> features)
    {
        if (words.IsMatterOfFact || !HasModel(language))
        {
            return Labelled(words.Compound, language, words.Because);
        }

        var scores = _model.Score(features);
        var sum = scores[0] + scores[1] + scores[2];
        var leaning = (scores[2] - scores[0]) / Math.Max(sum, 1e-6);
        var share = Math.Abs(words.Compound) > StrongWords ? ModelShareBesideStrongWords : ModelShare;
        return Labelled((share * leaning) + ((1 - share) * words.Compound), language, words.Because);
    }

    /// <summary>The label that goes with a score, as for the whole of a long text.</summary>
    public static Sentiment Labelled(double score, string language, IReadOnlyList<string> because)
    {
        var (positiveFrom, negativeFrom) = HasModel(language) ? (PositiveFrom, NegativeFrom) : (StrongFrom, -StrongFrom);
        var label = score > positiveFrom ? Feeling.Positive : score < negativeFrom ? Feeling.Negative : Feeling.Neutral;
        return new Sentiment(label, Math.Round(Math.Clamp(score, -1, 1), 4), because.Count > 0 ? because : null);
    }

    private static bool HasModel(string language) => language is "en" or "und";
}
