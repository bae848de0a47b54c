using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards;

/// <summary>
/// Flesch-Kincaid grade of an English text: 0.39 words per sentence + 11.8 syllables per word - 15.59 (Kincaid et al., 1975). A low grade alone does
/// not make a text clear.
/// </summary>
internal static class ReadingGrade
{
    // Below this a grade says nothing reliable.
    private const int FewestWords = 100;
    private const int FewestSentences = 5;

    /// <summary>The grade to one decimal, or null when the text is too short. Web addresses, handles, hashtags and numbers do not count.</summary>
    public static double? Of(Passage passage)
    {
        // A contraction is one word: its parts share their place.
        var words = passage.Tokens.Where(token => char.IsLetter(token.Word[0])).DistinctBy(token => token.Start).ToList();
        var sentences = words.Select(token => token.Sentence).Distinct().Count();
        if (words.Count < FewestWords || sentences < FewestSentences)
        {
            return null;
        }

        var syllables = words.Sum(token => Syllables(token.Word));
        return Math.Round((0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59, 1);
    }

    // Groups of vowels, less a silent e and ed; right for about nine words in ten.
    private static int Syllables(string word)
    {
        var count = 0;
        var vowel = false;
        foreach (var letter in word)
        {
            var now = letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }

        var silent = (word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal))
            || (word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ted", StringComparison.Ordinal) && !word.EndsWith("ded", StringComparison.Ordinal))
            || (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 3 && word[^3] is not ('s' or 'c' or 'x' or 'z' or 'h' or 'g'));
        return Math.Max(1, silent ? count - 1 : count);
    }
}
