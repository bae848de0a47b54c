using Candor.Language.Cues;
using Candor.Language.Glosses;
using Candor.Language.Tokens;

namespace Candor.Language.Models;

/// <summary>
/// Turns tokens into hashed features: words, pairs of words, and groups of three to five letters, which still match where
/// the spelling is wild. Training and reading use this same code.
/// </summary>
internal sealed class FeatureHasher(Vocabulary vocabulary, Spelling spelling)
{
    // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private const int MostTokens = 800;
    private const int ShortestGroup = 3;
    private const int LongestGroup = 5;
    private const float WordValue = 1f;
    private const float PairValue = 0.7f;
    private const float GroupValue = 0.3f;

    /// <summary>Keeps a text of one or two words from shouting.</summary>
    private const double LeastSquare = 2;

    public List<Feature> Hash(List<Token> tokens) => Hash(tokens, null);

    /// <summary>The features of a text in another language, with the words that <paramref name="gloss"/> knows in English.</summary>
    public List<Feature> Hash(List<Token> tokens, Gloss? gloss)
    {
        var features = new List<Feature>(Math.Min(tokens.Count, MostTokens) * 12);
        var (one, two) = (Offset, Offset);
        for (var at = 0; at < Math.Min(tokens.Count, MostTokens); at++)
        {
            var token = tokens[at];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Mixed when gloss is not null:
                    var word = gloss.Find(tokens, at, out var used) ?? token.Form;
                    (one, two) = AddWord(word, one, two, at, features);
                    AddGroups(word, at, features);
                    at += used - 1;
                    break;
                case TokenKind.Word or TokenKind.Mixed:
                    foreach (var mended in spelling.Mend(token.Form, vocabulary))
                    {
                        (one, two) = AddWord(mended, one, two, at, features);
                        AddGroups(mended, at, features);
                    }

                    break;
                case TokenKind.Number:
                    (one, two) = AddWord("#", one, two, at, features);
                    break;
                case TokenKind.Emoji or TokenKind.Url or TokenKind.Email or TokenKind.Handle:
                    (one, two) = AddWord(token.Form, one, two, at, features);
                    break;
                case TokenKind.Mark when token.Form[0] is '?' or '!':
                    AddWord(token.Form, Offset, Offset, at, features);
                    break;
                case TokenKind.Mark:
                default:
                    break;
            }
        }

        return Normalised(features);
    }

    private static (uint One, uint Two) AddWord(string word, uint one, uint two, int token, List<Feature> features)
    {
        var hash = HashOf(word, Offset);
        features.Add(new Feature(hash, WordValue, token));
        if (one != Offset)
        {
            features.Add(new Feature(HashOf(word, one * Prime), PairValue, token));
        }

        if (two != Offset)
        {
            features.Add(new Feature(HashOf(word, two ^ 0x5bd1e995), PairValue / 2, token));
        }

        return (hash, one);
    }

    private static void AddGroups(string word, int token, List<Feature> features)
    {
        if (word.Length < ShortestGroup)
        {
            return;
        }

        // Angle brackets mark the ends of the word: "<cho" is not the "cho" of "psycho".
        for (var start = -1; start < word.Length - 1; start++)
        {
            var hash = Offset ^ 0x9e3779b9;
            for (var at = start; at < start + LongestGroup && at <= word.Length; at++)
            {
                hash = (hash ^ (at < 0 ? '<' : at == word.Length ? '>' : word[at])) * Prime;
                if (at - start + 1 >= ShortestGroup)
                {
                    features.Add(new Feature(hash, GroupValue, token));
                }
            }
        }
    }

    private static uint HashOf(string word, uint seed)
    {
        var hash = seed;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    /// <summary>To about length one, so that a long text is no louder than a short one.</summary>
    private static List<Feature> Normalised(List<Feature> features)
    {
        var square = LeastSquare;
        foreach (var feature in features)
        {
            square += feature.Value * feature.Value;
        }

        var factor = (float)(1 / Math.Sqrt(square));
        for (var at = 0; at < features.Count; at++)
        {
            features[at] = features[at] with { Value = features[at].Value * factor };
        }

        return features;
    }
}
