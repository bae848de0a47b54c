using Candor.Language.Tokens;

namespace Candor.Language.Identifiers.Tagging;

/// <summary>Marks names, places, dates and numbers by what stands around them.</summary>
/// <param name="model">The weights.</param>
/// <param name="outsideBias">Added to the score of a token being outside: below zero, doubtful words are rather marked.</param>
internal sealed class Tagger(TagModel model, short outsideBias = Tagger.ShippedBias)
{
    public const short ShippedBias = -20;

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
            if (!words[at + TagFeatures.Margin].IsActive)
            {
                scores[at * Tags.Lanes] = Decoder.Certain;
                continue;
            }

            TagFeatures.Of(words, at + TagFeatures.Margin, style, features);
            var own = scores.AsSpan(at * Tags.Lanes, Tags.Lanes);
            model.Score(features, own);
            own[Tags.Outside] += outsideBias;
        }

        var labels = new byte[count];
        Decoder.Decode(scores, model.Steps, new short[count * Tags.Lanes], labels);
        var spans = Spans(scene, labels);
        spans.RemoveAll(span => Everyday.Is(scene, span, model.Lexicon));
        return spans;
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
