namespace Candor.Language.Grading;

/// <summary>Counts the syllables of Spanish words, whose spelling tells them: strong vowels part, weak ones join unless they carry an accent.</summary>
internal static class SpanishSyllables
{
    /// <param name="word">In lower case, with its accents.</param>
    public static int Of(string word)
    {
        var count = 0;
        var before = '\0';
        for (var at = 0; at < word.Length; at++)
        {
            var letter = word[at];
            if (!IsVowel(word, at))
            {
                before = letter == 'h' ? before : '\0';
                continue;
            }

            // The "u" of "que" and "gui" is silent.
            if (letter == 'u' && at > 0 && word[at - 1] is 'q' or 'g' && at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'é' or 'í')
            {
                continue;
            }

            count += before == '\0' || Parts(before, letter) ? 1 : 0;
            before = letter;
        }

        return Math.Max(1, count);
    }

    private static bool Parts(char one, char other) => (IsStrong(one) && IsStrong(other)) || one == other;

    private static bool IsStrong(char vowel) => vowel is 'a' or 'e' or 'o' or 'á' or 'é' or 'ó' or 'í' or 'ú';

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'í' or 'ó' or 'ú' or 'ü' || (word[at] == 'y' && at == word.Length - 1 && at > 0);
}
