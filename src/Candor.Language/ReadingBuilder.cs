using Candor.Language.Cues;
using Candor.Language.Feelings;
using Candor.Language.Labelling;
using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>Puts the reading of a text together from its blocks: the strongest of each label, the feeling by length.</summary>
internal sealed class ReadingBuilder(Books books)
{
    private const double EmergencyThreshold = 0.35;
    private const double ThemeThreshold = 0.5;
    private const double NeutralBelow = 0.15;

    private readonly Dictionary<Emergency, Scored<Emergency>> _emergencies = [];
    private readonly Dictionary<Intent, Scored<Intent>> _intents = [];
    private readonly Dictionary<Theme, Scored<Theme>> _themes = [];
    private readonly Dictionary<Trait, Scored<Trait>> _traits = [];
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly List<Identifier> _identifiers = [];
    private readonly IntentReader _intentReader = new(books.Intents);
    private double _feeling;
    private int _tokens;
    private IReadOnlyList<string> _because = [];

    public void Add(string text, List<Token> tokens, List<Identifier> identifiers)
    {
        _identifiers.AddRange(identifiers);
        var language = LanguageGuess.Of(text, tokens);
        _languages[language] = _languages.GetValueOrDefault(language) + tokens.Count;
        var phrases = Phrases.From(tokens, books.Vocabulary, books.Spelling);
        var feeling = books.Feelings.Sum(language, phrases, tokens, text);
        _feeling += feeling.Compound * tokens.Count;
        _tokens += tokens.Count;
        _because = _because.Count == 0 ? feeling.Because : _because;

        Keep(_traits, books.Traits.Score(phrases, tokens, text));
        Keep(_emergencies, books.Emergencies.Score(phrases, tokens, text));
        Keep(_themes, books.Themes.Score(phrases, tokens, text));
        Keep(_intents, _intentReader.Read(phrases, tokens, text, Feel(feeling.Compound, feeling.Because), Trait(Labelling.Trait.Health)));
    }

    public Reading Build()
    {
        if (_tokens == 0)
        {
            return Reading.Nothing;
        }

        var language = _languages.OrderByDescending(pair => pair.Key == LanguageGuess.Unknown ? 0 : pair.Value).First().Key;
        var emergencies = Best(_emergencies, EmergencyThreshold);
        var intents = Best(_intents, 0);
        if (intents.Count > 1)
        {
            intents.RemoveAll(scored => scored.Label == Intent.Other);
        }

        var abusive = Trait(Labelling.Trait.Abusive);
        return new Reading(
            language,
            Feel(_feeling / _tokens, _because),
            intents,
            Best(_themes, ThemeThreshold),
            UrgencyRule.Of(emergencies, intents, abusive),
            emergencies,
            _identifiers,
            abusive,
            Trait(Labelling.Trait.Spam),
            Trait(Labelling.Trait.Health),
            Trait(Labelling.Trait.Checkworthy));
    }

    private static Sentiment Feel(double score, IReadOnlyList<string> because)
    {
        var label = score > NeutralBelow ? Feeling.Positive : score < -NeutralBelow ? Feeling.Negative : Feeling.Neutral;
        return new Sentiment(label, Math.Round(Math.Clamp(score, -1, 1), 4), because.Count > 0 ? because : null);
    }

    private double Trait(Trait trait) => _traits.TryGetValue(trait, out var scored) ? scored.Score : 0;

    private static void Keep<T>(Dictionary<T, Scored<T>> kept, IReadOnlyList<Scored<T>> scores)
        where T : struct, Enum
    {
        foreach (var scored in scores)
        {
            if (!kept.TryGetValue(scored.Label, out var before) || scored.Score > before.Score)
            {
                kept[scored.Label] = scored;
            }
        }
    }

    private static List<Scored<T>> Best<T>(Dictionary<T, Scored<T>> kept, double threshold)
        where T : struct, Enum
        => [.. kept.Values.Where(scored => scored.Score >= threshold).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Label)];
}
