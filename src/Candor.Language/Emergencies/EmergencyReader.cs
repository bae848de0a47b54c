using Candor.Language.Cues;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Language.Emergencies;

/// <summary>
/// Hints at emergencies: cues, and a model for what no cue foresaw. Either may speak; a missed emergency costs more than a false alarm.
/// </summary>
internal sealed class EmergencyReader
{
    /// <summary>
    /// From this probability on a hint is reported. Low on purpose: about one in twenty-five everyday posts is looked at by a person
    /// so that half of the indirectly worded emergencies that no cue foresaw are seen.
    /// </summary>
    public const double Threshold = 0.15;

    /// <summary>Fewer words tell the model nothing; cues still count.</summary>
    private const int LeastWords = 4;

    /// <summary>Fewer letters are a row of emoji or a cry: the model knows nothing of them.</summary>
    private const int LeastLetters = 12;

    private readonly CueBook<Emergency> _book;
    private readonly LinearModel _model = LinearModel.Load("Models.emergencies.bin");
    private readonly Emergency[] _labels;

    public EmergencyReader(CueBook<Emergency> book)
    {
        _book = book;
        _labels = [.. _model.Labels.Select(wire => Labels.FromWire<Emergency>(wire)!.Value)];
    }

    public IReadOnlyList<Scored<Emergency>> Read(Phrases phrases, List<Token> tokens, string text, List<Feature> features)
    {
        var byClass = _book.Score(phrases, tokens, text, out var meantOtherwise).ToDictionary(scored => scored.Label);
        if (phrases.Count < LeastWords || text.Count(char.IsLetter) < LeastLetters)
        {
            return [.. byClass.Values];
        }

        var scores = _model.Score(features);
        for (var at = 0; at < scores.Length; at++)
        {
            var label = _labels[at];
            if (meantOtherwise.Contains(label))
            {
                continue;
            }

            var cue = byClass.GetValueOrDefault(label);
            var score = 1 - ((1 - (cue?.Score ?? 0)) * (1 - scores[at]));
            if (score >= Threshold)
            {
                byClass[label] = new Scored<Emergency>(label, Math.Round(Math.Min(0.99, score), 4), cue?.Because ?? []);
            }
        }

        return [.. byClass.Values];
    }
}
