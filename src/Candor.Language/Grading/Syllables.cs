using System.Collections.Frozen;
using System.Globalization;
using Candor.Language.Cues;

namespace Candor.Language.Grading;

/// <summary>Counts the syllables of English words: as the CMU Pronouncing Dictionary has them, else by their letters.</summary>
internal static class Syllables
{
    /// <summary>The words of the dictionary that the letters get wrong.</summary>
    private static readonly FrozenDictionary<string, int> Exceptions = Read();

    /// <param name="word">In lower case.</param>
    public static int Of(string word) => Exceptions.TryGetValue(word, out var known) ? known : word.Contains('_', StringComparison.Ordinal) ? word.Split('_').Sum(Of) : ByLetters(word);

    /// <summary>Groups of vowels, less the silent ones.</summary>
    public static int ByLetters(string word)
    {
        word = word.Replace("'", "", StringComparison.Ordinal);
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

    private static FrozenDictionary<string, int> Read()
        => Resource.Lines("Grading.syllables.txt").Select(line => line.Split(' '))
            .SelectMany(parts => parts.Skip(1).Select(word => (word, count: int.Parse(parts[0], CultureInfo.InvariantCulture))))
            .ToFrozenDictionary(pair => pair.word, pair => pair.count, StringComparer.Ordinal);

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
