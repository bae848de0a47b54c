using Candor.Language.Cues;
using Candor.Language.Models;
using Candor.Language.Tokens;

namespace Candor.Train;

/// <summary>Texts as the models see them.</summary>
internal static class Texts
{
    private static readonly FeatureHasher Hasher = new(Books.Shipped.Vocabulary, Books.Shipped.Spelling);

    public static Feature[] Features(string text)
    {
        var wellFormed = WellFormed.From(text);
        return [.. Hasher.Hash(Tokenizer.Cut(wellFormed, 0, wellFormed.Length))];
    }
}
