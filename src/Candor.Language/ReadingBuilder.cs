using Candor.Language.Cues;
using Candor.Language.Emergencies;
using Candor.Language.Labelling;
using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>Puts the reading of a text together from its blocks.</summary>
internal sealed class ReadingBuilder(Books books, Readers readers, Recalibration recalibration)
{
    private readonly Dictionary<Emergency, Scored<Emergency>> _emergencies = [];
    private readonly Dictionary<string, int> _languages = new(StringComparer.Ordinal);
    private readonly List<Identifier> _identifiers = [];
    private readonly LabelRule _labels = new(recalibration);
    private int _tokens;

    public void Add(string text, List<Token> tokens, List<Identifier> identifiers)
    {
        _identifiers.AddRange(identifiers);
        if (tokens.Count == 0)
        {
            return;
        }

        var language = LanguageGuess.Of(text, tokens);
        _languages[language] = _languages.GetValueOrDefault(language) + tokens.Count;
        _tokens += tokens.Count;
        var phrases = Phrases.From(tokens, books.Vocabulary, books.Spelling);
        var features = readers.Hasher.Hash(tokens);
        _labels.Add(readers.Labels.Read(language, phrases, tokens, text, features));
        Keep(readers.Emergencies.Read(tokens, text));
    }

    public Reading Build()
    {
        if (_tokens == 0)
        {
            return Reading.Nothing;
        }

        var language = _languages.OrderByDescending(pair => pair.Key == LanguageGuess.Unknown ? 0 : pair.Value).First().Key;
        _labels.Speak(language);
        List<Scored<Emergency>> emergencies =
            [.. _emergencies.Values.Where(scored => scored.Score >= EmergencyReader.Threshold).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Label)];
        var intents = _labels.Intents();
        var abusive = _labels.Trait(Trait.Abusive);
        return new Reading(
            language,
            _labels.Feeling(),
            intents,
            _labels.Themes(),
            UrgencyRule.Of(emergencies, intents, abusive),
            emergencies,
            _identifiers,
            abusive,
            _labels.Trait(Trait.Spam),
            _labels.Trait(Trait.Health),
            _labels.Trait(Trait.Checkworthy));
    }

    /// <summary>Empty where the text says nothing.</summary>
    public IReadOnlyList<Explanation> Explain() => _tokens == 0 ? [] : _labels.Explain();

    private void Keep(IReadOnlyList<Scored<Emergency>> scores)
    {
        foreach (var scored in scores)
        {
            if (!_emergencies.TryGetValue(scored.Label, out var before) || scored.Score > before.Score)
            {
                _emergencies[scored.Label] = scored;
            }
        }
    }
}
