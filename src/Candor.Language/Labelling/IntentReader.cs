using Candor.Language.Cues;
using Candor.Language.Feelings;
using Candor.Language.Tokens;

namespace Candor.Language.Labelling;

/// <summary>What an author wants, from cues, question marks and feeling.</summary>
internal sealed class IntentReader(CueBook<Intent> book)
{
    private const double Threshold = 0.5;

    public IReadOnlyList<Scored<Intent>> Read(Phrases phrases, List<Token> tokens, string text, Sentiment sentiment, double health)
    {
        var scores = book.Score(phrases, tokens, text).ToDictionary(scored => scored.Label);
        if (tokens.Exists(token => token.IsMark('?') || token.IsMark('¿') || token.IsMark('？') || token.IsMark('؟')))
        {
            Raise(scores, Intent.Question, 0.9, "?");
        }

        // A strong feeling about health services is a complaint or praise even where no cue is found.
        Weigh(scores, Intent.Complaint, -sentiment.Score, health, sentiment);
        Weigh(scores, Intent.Praise, sentiment.Score, health, sentiment);
        var kept = scores.Values.Where(scored => scored.Score >= Threshold).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Label).ToList();
        return kept.Count > 0 || tokens.Count == 0 ? kept : [new Scored<Intent>(Intent.Other, 0.6, [])];
    }

    private static void Weigh(Dictionary<Intent, Scored<Intent>> scores, Intent intent, double feeling, double health, Sentiment sentiment)
    {
        if (feeling > 0.3 && health > 0.4)
        {
            Raise(scores, intent, feeling * 0.9, [.. sentiment.Because ?? []]);
        }

        // The words of a complaint in a text that is glad about something, and the other way round.
        if (feeling < -0.35 && scores.TryGetValue(intent, out var scored))
        {
            scores[intent] = scored with { Score = Math.Round(scored.Score * (1 + feeling), 4) };
        }
    }

    private static void Raise(Dictionary<Intent, Scored<Intent>> scores, Intent intent, double score, params string[] because)
    {
        var before = scores.GetValueOrDefault(intent);
        var together = 1 - ((1 - (before?.Score ?? 0)) * (1 - score));
        scores[intent] = new Scored<Intent>(intent, Math.Round(Math.Min(0.99, together), 4), before is { Because.Count: > 0 } ? before.Because : because);
    }
}
