namespace Candor.Language.Grading;

/// <summary>Counts syllables of English words by their letters: groups of vowels, less the silent ones.</summary>
internal static class Syllables
{
    private static readonly Dictionary<string, int> Exceptions = new()
    {
        ["business"] = 2, ["every"] = 2, ["everyone"] = 3, ["everything"] = 3, ["different"] = 3, ["area"] = 3, ["idea"] = 3, ["being"] = 2, ["doing"] = 2, ["going"] = 2, ["seeing"] = 2, ["science"] = 2,
        ["quiet"] = 2, ["diet"] = 2, ["client"] = 2, ["create"] = 2, ["created"] = 3, ["people"] = 2, ["something"] = 2, ["sometimes"] = 2, ["somewhere"] = 2, ["someone"] = 2, ["home"] = 1, ["homepage"] = 2, ["maybe"] = 2,
        ["cooperate"] = 4, ["diabetes"] = 4, ["vegetable"] = 4, ["medicine"] = 3, ["evening"] = 2, ["hour"] = 1, ["hours"] = 1, ["our"] = 1, ["fire"] = 1, ["were"] = 1, ["therefore"] = 2, ["are"] = 1, ["eye"] = 1, ["recipe"] = 3, ["apostrophe"] = 4,
        ["dont"] = 1, ["doesnt"] = 2, ["didnt"] = 2, ["isnt"] = 2, ["wasnt"] = 2, ["couldnt"] = 2, ["wouldnt"] = 2, ["shouldnt"] = 2, ["hadnt"] = 2, ["havent"] = 2, ["hasnt"] = 2, ["youre"] = 1, ["theyre"] = 1, ["were not"] = 2,
    };

    public static int Of(string word)
    {
        if (Exceptions.TryGetValue(word, out var known))
        {
            return known;
        }

        var count = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (IsVowel(word, at) && !(at > 0 && IsVowel(word, at - 1) && !Splits(word, at)))
            {
                count++;
            }
        }

        return Math.Max(1, count - Silent(word));
    }

    /// <summary>"ia", "io", "eo", "ua" and the like are mostly two syllables, but not in "-tion", "-cious", "-gion".</summary>
    private static bool Splits(string word, int at)
    {
        var before = at >= 2 ? word[at - 2] : ' ';
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') => before is not ('t' or 'c'),
            ('i', 'o') => before is not ('t' or 's' or 'c' or 'g' or 'x' or 'n'),
            ('i', 'u') or ('e', 'o') or ('y', 'a') or ('y', 'i') => true,
            ('u', 'a') => before is not ('q' or 'g'),
            ('u', 'o') => before is not 'q',
            ('e', 'i') when word.EndsWith("ing", StringComparison.Ordinal) && at == word.Length - 3 => true,
            ('y', 'o') => at > 1,
            _ => false,
        };
    }

    /// <summary>A final "e", "es" or "ed" that is written and not said.</summary>
    private static int Silent(string word)
    {
        if (word.Length > 2 && word[^1] == 'e' && !IsVowel(word, word.Length - 2))
        {
            return word[^2] == 'l' && word.Length > 3 && !IsVowel(word, word.Length - 3) ? 0 : 1;
        }

        if (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !IsVowel(word, word.Length - 3))
        {
            return word[^3] is 't' or 'd' ? 0 : 1;
        }

        if (word.Length > 3 && word.EndsWith("es", StringComparison.Ordinal) && !IsVowel(word, word.Length - 3))
        {
            return word[^3] is 's' or 'z' or 'x' or 'c' or 'g' || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
                || (word[^3] == 'l' && word.Length > 4 && !IsVowel(word, word.Length - 4)) ? 0 : 1;
        }

        // The "e" inside "statement", "homework", "careful".
        return word.EndsWith("ement", StringComparison.Ordinal) || word.EndsWith("eful", StringComparison.Ordinal) || word.EndsWith("eless", StringComparison.Ordinal) || word.EndsWith("ely", StringComparison.Ordinal) ? 1 : 0;
    }

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0);
}
