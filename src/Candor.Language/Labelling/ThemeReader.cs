using Candor.Language.Cues;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Language.Labelling;

/// <summary>What a text is about: a model trained on patient comments, and cues for what such comments rarely speak of.</summary>
internal sealed class ThemeReader
{
    // Mixed and cut on the held-out patient comments.
    private const double ModelShare = 0.65;

    /// <summary>Themes with enough comments to learn from; the others stand on their cues.</summary>
    private static readonly HashSet<Theme> Learned = [Theme.Care, Theme.Communication, Theme.Access, Theme.Waiting, Theme.Staff, Theme.Dignity, Theme.Environment];

    private readonly CueBook<Theme> _book;
    private readonly LinearModel _model = LinearModel.Load("Models.themes.bin");
    private readonly Theme[] _labels;

    public ThemeReader(CueBook<Theme> book)
    {
        _book = book;
        _labels = [.. _model.Labels.Select(wire => Labels.FromWire<Theme>(wire)!.Value)];
    }

    /// <summary>From this probability on a theme is named; rarer and vaguer themes earlier, since their probabilities stay low.</summary>
    public static double ThresholdOf(Theme theme) => theme switch
    {
        Theme.Access or Theme.Dignity => 0.33,
        Theme.Environment => 0.36,
        Theme.Care or Theme.Communication or Theme.Waiting or Theme.Staff or Theme.Cleanliness or Theme.Food or Theme.Parking or Theme.Billing or Theme.Discharge or Theme.Medication
            or Theme.Digital or Theme.Safety or Theme.Other => 0.42,
    };

    public IReadOnlyList<Scored<Theme>> Read(string language, Phrases phrases, List<Token> tokens, string text, List<Feature> features)
    {
        var byCue = _book.Score(phrases, tokens, text);
        if (language != "en")
        {
            return byCue;
        }

        var mixed = byCue.ToDictionary(scored => scored.Label);
        var scores = _model.Score(features);
        for (var at = 0; at < scores.Length; at++)
        {
            var theme = _labels[at];
            var cue = mixed.GetValueOrDefault(theme);
            var score = Learned.Contains(theme)
                ? (ModelShare * scores[at]) + ((1 - ModelShare) * (cue?.Score ?? 0))
                : Math.Max(scores[at], cue?.Score ?? 0);
            mixed[theme] = new Scored<Theme>(theme, Math.Round(Math.Min(0.99, score), 4), cue?.Because ?? []);
        }

        return [.. mixed.Values];
    }
}
