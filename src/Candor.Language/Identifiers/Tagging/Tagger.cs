using Candor.Language.Tokens;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Marks names, places, dates and numbers by what stands around them.</summary>
internal sealed class Tagger(TagModel model)
{
    /// <summary>Added to the score of a token being outside: below zero, doubtful words are rather marked.</summary>
    private const short OutsideBias = 0;

    public static Tagger Shipped { get; } = new(TagModel.Load("Identifiers.Tagging.identifiers.bin"));

    /// <param name="scene">The text.</param>
    /// <param name="rules">What the rules found, in order, none overlapping another.</param>
    public List<TagSpan> Find(Scene scene, List<Finding> rules)
    {
        var count = scene.Tokens.Count;
        var words = new TagWord[count + (2 * TagFeatures.Margin)];
        var scores = new short[count * Tags.Lanes];
        var style = TagScene.Fill(scene, rules, model.Lexicon, words);
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        for (var at = 0; at < count; at++)
        {
            TagFeatures.Of(words, at + TagFeatures.Margin, style, features);
            var own = scores.AsSpan(at * Tags.Lanes, Tags.Lanes);
            model.Score(features, own);
            own[Tags.Outside] += OutsideBias;
        }

        var labels = new byte[count];
        Decoder.Decode(scores, model.Steps, labels);
        var spans = Spans(scene, labels);
        spans.RemoveAll(span => IsOrdinary(scene, span));
        return spans;
    }

    /// <summary>A lone everyday word that no list knows as a name: where it begins a sentence its capital tells nothing.</summary>
    private bool IsOrdinary(Scene scene, TagSpan span)
    {
        if (span.Kind != TagKind.Person || span.First != span.Last)
        {
            return false;
        }

        var facts = model.Lexicon.Find(Mix.Of(scene.FormAt(span.First)), out _);
        const WordFacts names = WordFacts.FirstName | WordFacts.LastName;
        return (facts & WordFacts.NeverName) != WordFacts.None
            || ((facts & WordFacts.Ordinary) != WordFacts.None && (facts & names) == WordFacts.None && (scene.BeginsSentence(span.First) || !scene.IsCapital(span.First)));
    }

    private static List<TagSpan> Spans(Scene scene, byte[] labels)
    {
        var spans = new List<TagSpan>();
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] == Tags.Outside)
            {
                continue;
            }

            var last = at;
            while (last + 1 < labels.Length && labels[last + 1] != Tags.Outside && !Tags.IsBegin(labels[last + 1]))
            {
                last++;
            }

            spans.Add(new TagSpan(Tags.KindOf(labels[at]), at, last));
            at = last;
        }

        return spans;
    }
}
