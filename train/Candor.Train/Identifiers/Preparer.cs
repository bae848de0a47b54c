using Candor.Language.Identifiers;
using Candor.Language.Identifiers.Tagging;
using Candor.Language.Tokens;

namespace Candor.Train.Identifiers;

/// <summary>Cuts texts into tokens, labels them and numbers their features; features seen once are left out.</summary>
internal sealed class Preparer(Lexicon lexicon)
{
    private const int FewestSeen = 2;

    public uint[] Keys { get; private set; } = [];

    public List<Prepared> Prepare(List<TaggedText> texts)
    {
        var raw = new List<(uint[] Features, byte[] Labels, float Weight)>();
        var seen = new Dictionary<uint, int>();
        foreach (var text in texts)
        {
            foreach (var piece in Describe(text))
            {
                raw.Add(piece);
                foreach (var feature in piece.Features.Where(feature => feature != 0))
                {
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _)++;
                }
            }
        }

        Keys = [.. seen.Where(pair => pair.Value >= FewestSeen).Select(pair => pair.Key).Order()];
        var number = new Dictionary<uint, int>(Keys.Length);
        for (var at = 0; at < Keys.Length; at++)
        {
            number.Add(Keys[at], at);
        }

        return [.. raw.Select(piece => Number(piece, number))];
    }

    private static Prepared Number((uint[] Features, byte[] Labels, float Weight) piece, Dictionary<uint, int> number)
    {
        var features = new List<int>(piece.Features.Length);
        var ends = new int[piece.Labels.Length];
        for (var token = 0; token < ends.Length; token++)
        {
            for (var at = token * TagFeatures.Count; at < (token + 1) * TagFeatures.Count; at++)
            {
                if (number.TryGetValue(piece.Features[at], out var known))
                {
                    features.Add(known);
                }
            }

            ends[token] = features.Count;
        }

        return new Prepared([.. features], ends, piece.Labels, piece.Weight);
    }

    private IEnumerable<(uint[] Features, byte[] Labels, float Weight)> Describe(TaggedText from)
    {
        var text = WellFormed.From(from.Text);
        foreach (var (start, end) in Blocks.Of(text))
        {
            var tokens = Tokenizer.Cut(text, start, end);
            if (tokens.Count == 0)
            {
                continue;
            }

            var scene = new Scene(text, tokens);
            var words = new TagWord[tokens.Count + (2 * TagFeatures.Margin)];
            var style = TagScene.Fill(scene, IdentifierFinder.ByRules(scene), lexicon, words);
            var features = new uint[tokens.Count * TagFeatures.Count];
            var labels = Labels(tokens, from.Spans);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (words[at + TagFeatures.Margin].IsActive)
                {
                    TagFeatures.Of(words, at + TagFeatures.Margin, style, features.AsSpan(at * TagFeatures.Count, TagFeatures.Count));
                }
                else
                {
                    labels[at] = Tags.Outside;
                }
            }

            Mend(labels);
            yield return (features, labels, from.Weight);
        }
    }

    public static byte[] Labels(List<Token> tokens, IReadOnlyList<TaggedSpan> spans)
    {
        var labels = new byte[tokens.Count];
        foreach (var span in spans)
        {
            var isFirst = true;
            for (var at = 0; at < tokens.Count; at++)
            {
                // An address is found by its signs, whatever it holds.
                if (tokens[at].Start < span.End && tokens[at].End > span.Start && tokens[at].Kind is not (TokenKind.Url or TokenKind.Email or TokenKind.Handle or TokenKind.Emoji))
                {
                    labels[at] = (byte)(isFirst ? Tags.Begin(span.Kind) : Tags.Inside(span.Kind));
                    isFirst = false;
                }
            }
        }

        Mend(labels);
        return labels;
    }

    /// <summary>What an address cut in two begins anew.</summary>
    private static void Mend(byte[] labels)
    {
        for (var at = 0; at < labels.Length; at++)
        {
            if (!Tags.CanFollow(at == 0 ? Tags.Outside : labels[at - 1], labels[at]))
            {
                labels[at]--;
            }
        }
    }
}
