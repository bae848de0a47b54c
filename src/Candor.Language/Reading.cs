namespace Candor.Language;

/// <summary>What was read of one text. Scores are calibrated probabilities in [0, 1] unless said otherwise.</summary>
/// <param name="Language">ISO 639-1 code, or <c>und</c> when it cannot be told.</param>
/// <param name="Sentiment">The feeling towards the organisation or subject.</param>
/// <param name="Intents">What the author wants, best first, only those above their threshold.</param>
/// <param name="Themes">Patient-experience themes, best first, only those above their threshold.</param>
/// <param name="Urgency">How fast a person must look.</param>
/// <param name="Emergencies">Classes of emergency that are hinted at; recall comes before precision.</param>
/// <param name="Identifiers">Spans that could identify a person, in order of their start.</param>
/// <param name="Abusive">Probability that the text abuses someone.</param>
/// <param name="Spam">Probability that the text is spam.</param>
/// <param name="Health">Probability that the text is about health.</param>
/// <param name="Checkworthy">Probability that the text states something that can and should be checked.</param>
public sealed record Reading(
    string Language,
    Sentiment Sentiment,
    IReadOnlyList<Scored<Intent>> Intents,
    IReadOnlyList<Scored<Theme>> Themes,
    Urgency Urgency,
    IReadOnlyList<Scored<Emergency>> Emergencies,
    IReadOnlyList<Identifier> Identifiers,
    double Abusive,
    double Spam,
    double Health,
    double Checkworthy)
{
    /// <summary>The reading of a text that says nothing.</summary>
    public static Reading Nothing { get; } =
        new("und", new Sentiment(Feeling.Neutral, 0), [], [], Urgency.None, [], [], 0, 0, 0, 0);
}
