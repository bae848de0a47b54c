using Candor.Language.Tokens;

namespace Candor.Language.Cues;

/// <summary>Cues for the labels of one enum, and how they add up to a probability for each.</summary>
/// <remarks>
/// Cues of one label count as independent reasons (noisy or); overlapping cues are one reason, the strongest. Damping works on
/// the odds. The weights are judgements, checked against the examples in the tests.
/// </remarks>
internal sealed class CueBook<T>
    where T : struct, Enum
{
    private const double Most = 0.99;
    private static readonly T[] Labels = Enum.GetValues<T>();
    private readonly CueIndex _index;

    public CueBook(IEnumerable<string> lines, Vocabulary vocabulary, Spelling spelling)
        => _index = new CueIndex(new CueParser(vocabulary, spelling, IndexOf).Parse(lines));

    public IReadOnlyList<Scored<T>> Score(Phrases phrases, List<Token> tokens, string text) => Score(phrases, tokens, text, out _);

    /// <param name="phrases">The text as cues see it.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="text">The text.</param>
    /// <param name="meantOtherwise">The labels for which the text uses words in another sense, such as a figure of speech.</param>
    public IReadOnlyList<Scored<T>> Score(Phrases phrases, List<Token> tokens, string text, out IReadOnlyList<T> meantOtherwise)
    {
        var hits = _index.Find(phrases);
        meantOtherwise = [.. hits.Where(hit => hit.Cue is { Kind: CueKind.Mask, Label: >= 0 }).Select(hit => Labels[hit.Cue.Label]).Distinct()];
        if (hits.Count == 0)
        {
            return [];
        }

        var scored = new List<Scored<T>>();
        for (var label = 0; label < Labels.Length; label++)
        {
            if (ScoreLabel(label, hits, out var reasons) is > 0 and var score)
            {
                scored.Add(new Scored<T>(Labels[label], score, [.. reasons.Take(3).Select(hit => Words(hit, phrases, tokens, text))]));
            }
        }

        scored.Sort((one, other) => other.Score.CompareTo(one.Score) is not 0 and var order ? order : Comparer<T>.Default.Compare(one.Label, other.Label));
        return scored;
    }

    private static double ScoreLabel(int label, List<Hit> hits, out List<Hit> reasons)
    {
        reasons = Reasons(label, hits);
        if (reasons.Count == 0)
        {
            return 0;
        }

        var against = 1.0;
        foreach (var reason in reasons)
        {
            against *= 1 - reason.Cue.Weight;
        }

        var odds = (1 - against) / Math.Max(against, 1 - Most);
        foreach (var hit in hits)
        {
            if (hit.Cue.Kind == CueKind.Damp && Concerns(hit.Cue, label))
            {
                odds *= hit.Cue.Weight;
            }
        }

        return Math.Round(Math.Min(Most, odds / (1 + odds)), 4);
    }

    /// <summary>The cues for a label that are not masked, strongest first, none overlapping a stronger one.</summary>
    private static List<Hit> Reasons(int label, List<Hit> hits)
    {
        var reasons = new List<Hit>();
        foreach (var hit in hits.Where(hit => hit.Cue.Kind == CueKind.For && Concerns(hit.Cue, label)).OrderByDescending(hit => hit.Cue.Weight).ThenBy(hit => hit.From))
        {
            var masked = hits.Exists(mask => mask.Cue.Kind == CueKind.Mask && Concerns(mask.Cue, label) && Overlap(mask, hit));
            if (!masked && !reasons.Exists(reason => Overlap(reason, hit)))
            {
                reasons.Add(hit);
            }
        }

        return reasons;
    }

    private static string Words(Hit hit, Phrases phrases, List<Token> tokens, string text)
    {
        var start = tokens[phrases.TokenAt(hit.From)].Start;
        var end = tokens[phrases.TokenAt(hit.To - 1)].End;
        return text[start..end];
    }

    private static bool Concerns(Cue cue, int label) => cue.Label == label || cue.Label < 0;

    private static bool Overlap(Hit one, Hit other) => one.From < other.To && other.From < one.To;

    private static int IndexOf(string wire)
        => Array.IndexOf(Labels, Candor.Language.Labels.FromWire<T>(wire) ?? throw new FormatException($"{typeof(T).Name} has no label \"{wire}\"."));
}
