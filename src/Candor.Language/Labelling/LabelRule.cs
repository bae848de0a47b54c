using Candor.Language.Feelings;

namespace Candor.Language.Labelling;

/// <summary>Puts the labels of a text together from its blocks: the strongest of each, the feeling by length.</summary>
internal sealed class LabelRule(Recalibration recalibration)
{
    private readonly List<LabelledBlock> _blocks = [];
    private string _language = "und";

    public void Add(LabelledBlock block) => _blocks.Add(block);

    public void Speak(string language) => _language = language;

    public Sentiment Feeling()
    {
        if (!FeelingRule.Carries(_language))
        {
            return Unread();
        }

        var sums = Probabilities();
        var label = FeelingRule.Decide(sums, Thresholds);
        var first = _blocks[0];
        return new Sentiment(label, Math.Round(sums[2] - sums[0], 4), label == Language.Feeling.Neutral ? null : new Reasons(() => first.Because((int)label + 1, null, (int)label)));
    }

    public List<Scored<Intent>> Intents()
    {
        var kept = new List<Scored<Intent>>();
        foreach (var intent in Label.Intents)
        {
            var (score, block) = Score(Label.Of(intent));
            if (score >= Threshold(Label.Of(intent)))
            {
                var cue = block.Cued.Intents.FirstOrDefault(one => one.Label == intent)?.Because;
                kept.Add(new Scored<Intent>(intent, score, new Reasons(() => block.Because(Label.Of(intent), cue, Label.SignOf(Label.Of(intent))))));
            }
        }

        return kept.Count > 0 ? Sorted(kept) : [new Scored<Intent>(Intent.Other, Math.Round(1 - Label.Intents.Max(intent => Score(Label.Of(intent)).Score), 4), [])];
    }

    public List<Scored<Theme>> Themes()
    {
        var kept = new List<Scored<Theme>>();
        foreach (var theme in Label.Themes)
        {
            var (score, block) = Score(Label.Of(theme));
            if (score >= Threshold(Label.Of(theme)))
            {
                var cue = block.Cued.Themes.FirstOrDefault(one => one.Label == theme)?.Because;
                kept.Add(new Scored<Theme>(theme, score, new Reasons(() => block.Because(Label.Of(theme), cue, 0))));
            }
        }

        return Sorted(kept);
    }

    public IReadOnlyList<Explanation> Explain()
    {
        var feelings = Probabilities();
        return [.. Label.All.Select((name, output) =>
        {
            var (score, block) = Score(output);
            return new Explanation(
                name,
                output < feelings.Length ? Math.Round(feelings[output], 4) : score,
                Threshold(output),
                block.Margins[output],
                [.. _blocks.SelectMany(one => one.Reasons(output, Label.SignOf(output))).OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Start)]);
        })];
    }

    public double Trait(Trait trait) => Score(Label.Of(trait)).Score;

    /// <summary>Of the three feelings, over all blocks by their length.</summary>
    private double[] Probabilities()
    {
        double[] sums = [0, 0, 0];
        var tokens = 0;
        foreach (var block in _blocks)
        {
            var probabilities = FeelingRule.Softmax(block.Margins);
            for (var feeling = 0; feeling < sums.Length; feeling++)
            {
                sums[feeling] += probabilities[feeling] * block.Tokens;
            }

            tokens += block.Tokens;
        }

        return [.. sums.Select(sum => sum / tokens)];
    }

    private ReadOnlySpan<float> Thresholds => _blocks[0].Model.Thresholds;

    private float Threshold(int output) => (float)recalibration.Threshold(Label.All[output], Thresholds[output]);

    private (double Score, LabelledBlock Block) Score(int output)
    {
        var best = _blocks[0];
        foreach (var block in _blocks)
        {
            best = block.Margins[output] > best.Margins[output] ? block : best;
        }

        return (Math.Round(recalibration.Apply(Label.All[output], best.Margins[output]), 4), best);
    }

    /// <summary>All that can be told of a language that is not carried: its emoji.</summary>
    private Sentiment Unread()
    {
        var emoji = _blocks.Sum(block => block.Feeling.Compound * block.Tokens) / _blocks.Sum(block => block.Tokens);
        var label = emoji > 0.25 ? Language.Feeling.Positive : emoji < -0.25 ? Language.Feeling.Negative : Language.Feeling.Neutral;
        return new Sentiment(label, label == Language.Feeling.Neutral ? 0 : Math.Round(emoji, 4));
    }

    private static List<Scored<T>> Sorted<T>(List<Scored<T>> scores)
        where T : struct, Enum
        => [.. scores.OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Label)];
}
