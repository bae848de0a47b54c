using Candor.Language.Tokens;

namespace Candor.Language.Matching;

/// <summary>The terms of a text for comparing: stems of words, pairs of neighbours and groups of four letters.</summary>
internal static class Terms
{
    // What follows in a longer text is no claim any more.
    private const int MostTokens = 400;

    private static readonly HashSet<string> Stops = new(
        ("a an the and or of to in is are was were be been on at by for with from as it its this that these those i you he she we they his her our your their my me him us them do does did has have had not no so if but "
        + "will would can could should what who how when where which there here just about into out up down than then also s t re ve ll d m amp rt via").Split(' '));

    public static Dictionary<string, double> Of(string text)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);
        var wellFormed = WellFormed.From(text);
        var previous = "";
        foreach (var token in Tokenizer.Cut(wellFormed, 0, Math.Min(wellFormed.Length, Blocks.Longest)).Take(MostTokens))
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Mixed) || Stops.Contains(token.Form))
            {
                continue;
            }

            var stem = Stem(token.Form);
            Add(terms, stem, 1);
            if (previous.Length > 0)
            {
                Add(terms, previous + " " + stem, 0.4);
            }

            AddGroups(terms, token.Form);
            previous = stem;
        }

        return terms;
    }

    private static void AddGroups(Dictionary<string, double> terms, string word)
    {
        // Groups bring "vaxxed" and "vaccine" no nearer, but "immunisation" and "immunization".
        const int size = 4;
        for (var at = 0; at + size <= word.Length && word.Length > size; at++)
        {
            Add(terms, string.Concat("~", word.AsSpan(at, size)), 0.15);
        }
    }

    /// <summary>The commonest endings off; both sides are cut alike, so a wrong stem does little harm.</summary>
    private static string Stem(string word)
    {
        if (word.Length > 6 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            return word[..^3];
        }

        if (word.Length > 5 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1].TrimEnd('e') : word.Length > 4 ? word.TrimEnd('e') : word;
    }

    private static void Add(Dictionary<string, double> terms, string term, double weight) => terms[term] = terms.GetValueOrDefault(term) + weight;
}
