using Candor.Language.Cues;
using Candor.Language.Feelings;
using Candor.Language.Glosses;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Language.Labelling;

/// <summary>Gathers what is known of a block of text and asks the model of labels.</summary>
internal sealed class LabelReader(Books books)
{
    /// <summary>Log-odds for neutral where a result or a state is told in patients' words ("negative biopsy") and no word feels: too few such texts to learn it from.</summary>
    private const float MatterOfFact = 2;

    /// <summary>Log-odds for glad where people are praised beside a wait: the part about people counts.</summary>
    private const float InSpiteOfWait = 1;

    /// <summary>So few words hold one thought: its cue counts for this much even where the model, which learned from longer comments, is not sure.</summary>
    private const int ShortText = 6;
    private const double InShortText = 0.6;

    /// <summary>Themes that patient comments rarely speak of: nothing was learned against their cues.</summary>
    private static readonly HashSet<Theme> Rare = [Theme.Cleanliness, Theme.Food, Theme.Parking, Theme.Billing, Theme.Discharge, Theme.Medication, Theme.Digital, Theme.Safety];

    public static bool IsRare(string output) => Rare.Any(theme => output == "theme:" + theme.ToWire());

    public LabelModel Model { get; } = LabelModel.Load("Models.labels.bin");

    public LabelledBlock Read(string language, Phrases phrases, List<Token> tokens, string text, List<Feature> features)
    {
        var gloss = Gloss.For(language);
        var inputs = new float[Model.Inputs];
        var evidence = inputs.AsSpan(Model.Senses.Length);
        var (feeling, cued) = Gather(books, language, gloss, phrases, tokens, text, evidence);
        var glossed = gloss is null ? features : books.Hasher.Hash(tokens, gloss);
        Model.Sense(glossed, inputs);
        var margins = Model.Margins(inputs);
        var isPraisedInSpiteOfWait = cued.Intents.Any(scored => scored is { Label: Intent.Praise, Score: >= 0.8 }) && cued.Themes.Any(scored => scored.Label == Theme.Waiting);
        margins[2] += isPraisedInSpiteOfWait ? InSpiteOfWait : 0;
        margins[1] += feeling.IsMatterOfFact ? MatterOfFact : 0;
        foreach (var theme in cued.Themes)
        {
            var score = Rare.Contains(theme.Label) ? theme.Score : phrases.Count <= ShortText ? theme.Score * InShortText : 0;
            if (theme.Label != Theme.Other && score > 0)
            {
                ref var margin = ref margins[Label.Of(theme.Label)];
                margin = MathF.Max(margin, (float)Math.Log(score / (1 - score)));
            }
        }

        return new LabelledBlock(Model, inputs, margins, feeling, cued, glossed, tokens, text);
    }

    /// <summary>Writes the evidence of a text; training and reading both come here.</summary>
    public static (FeelingSum Feeling, Cued Cued) Gather(Books books, string language, Gloss? gloss, Phrases phrases, List<Token> tokens, string text, Span<float> evidence)
    {
        var feeling = books.Feelings.Sum(language, phrases, tokens, text, gloss);
        var cued = new Cued(books.Intents.Score(phrases, tokens, text), books.Themes.Score(phrases, tokens, text), books.Traits.Score(phrases, tokens, text));
        Evidence.Write(evidence, language, feeling, tokens, text, cued);
        return (feeling, cued);
    }
}
