using Candor.Language.Cues;
using Candor.Language.Emergencies;
using Candor.Language.Feelings;
using Candor.Language.Labelling;
using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>Puts the reading of a text together from its blocks: the strongest of each label, the feeling by length.</summary>
internal sealed class ReadingBuilder(Books books, Readers readers)
{
    private readonly Dictionary<Emergency, Scored<Emergency>> _emergencies = [];
    private readonly Dictionary<Intent, Scored<Intent>> _intents = [];
    private readonly Dictionary<Theme, Scored<Theme>> _themes = [];
    private readonly Dictionary<Trait, Scored<Trait>> _traits = [];
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly List<Identifier> _identifiers = [];
    private double _feeling;
    private int _tokens;
    private IReadOnlyList<string>? _because;

    public void Add(string text, List<Token> tokens, List<Identifier> identifiers)
    {
        _identifiers.AddRange(identifiers);
        var language = LanguageGuess.Of(text, tokens);
        _languages[language] = _languages.GetValueOrDefault(language) + tokens.Count;
        var phrases = Phrases.From(tokens, books.Vocabulary, books.Spelling);
        var features = readers.Hasher.Hash(tokens);
        var feeling = readers.Feelings.Read(language, books.Feelings.Sum(language, phrases, tokens, text), features);
        _feeling += feeling.Score * tokens.Count;
        _tokens += tokens.Count;
        _because ??= feeling.Because;

        Keep(_traits, books.Traits.Score(phrases, tokens, text));
        Keep(_emergencies, readers.Emergencies.Read(phrases, tokens, text, features));
        Keep(_themes, readers.Themes.Read(language, phrases, tokens, text, features));
        Keep(_intents, readers.Intents.Read(phrases, tokens, text, feeling, Trait(Labelling.Trait.Health)));
    }

    public Reading Build()
    {
        if (_tokens == 0)
        {
            return Reading.Nothing;
        }

        var language = _languages.OrderByDescending(pair => pair.Key == LanguageGuess.Unknown ? 0 : pair.Value).First().Key;
        var emergencies = Best(_emergencies, _ => EmergencyReader.Threshold);
        var intents = Best(_intents, _ => 0);
        if (intents.Count > 1)
        {
            intents.RemoveAll(scored => scored.Label == Intent.Other);
        }

        var abusive = Trait(Labelling.Trait.Abusive);
        return new Reading(
            language,
            FeelingReader.Labelled(_feeling / _tokens, language, _because ?? []),
            intents,
            Best(_themes, ThemeReader.ThresholdOf),
            UrgencyRule.Of(emergencies, intents, abusive),
            emergencies,
            _identifiers,
            abusive,
            Trait(Labelling.Trait.Spam),
            Trait(Labelling.Trait.Health),
            Trait(Labelling.Trait.Checkworthy));
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

    private static List<Scored<T>> Best<T>(Dictionary<T, Scored<T>> kept, Func<T, double> threshold)
        where T : struct, Enum
        => [.. kept.Values.Where(scored => scored.Score >= threshold(scored.Label)).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Label)];
}
