using System.Globalization;
using System.Text.RegularExpressions;

namespace Candor.Language.Grading;

/// <summary>What the readability formulas count.</summary>
/// <param name="Words">Runs of letters and digits between blanks; a contraction or a word with a hyphen is one.</param>
/// <param name="Sentences">Runs up to a full stop, question or exclamation mark, but for those of one or two words; at least one where there is text.</param>
/// <param name="Syllables">Of all words.</param>
/// <param name="LongWords">Words of three syllables and more.</param>
/// <param name="Letters">Letters, digits and underscores.</param>
/// <param name="Signs">Everything but blanks.</param>
/// <param name="Pieces">What stands between blanks, with or without letters.</param>
internal sealed partial record TextCounts(int Words, int Sentences, int Syllables, int LongWords, int Letters, int Signs, int Pieces)
{
    private const int FewestWordsOfASentence = 3;

    /// <param name="text">The text.</param>
    /// <param name="syllablesOf">Counts the syllables of one word in lower case.</param>
    public static TextCounts Of(string text, Func<string, int> syllablesOf)
    {
        var words = WordsOf(text);
        var (syllables, longWords, letters) = (0, 0, 0);
        foreach (var word in words)
        {
            syllables += syllablesOf(word);
        }

        // Here a word is what stands between blanks: "shut-off" is one, "- " is none.
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            longWords += WordsOf(piece).Sum(syllablesOf) >= 3 ? 1 : 0;
            letters += piece.Count(sign => char.IsLetterOrDigit(sign) || sign == '_');
        }

        return new TextCounts(words.Count, CountSentences(text), syllables, longWords, letters, pieces.Sum(piece => piece.Length), pieces.Length);
    }

    /// <summary>The words in lower case, without punctuation but for the apostrophe of "don't" and "she'll".</summary>
    public static List<string> WordsOf(string text)
        => [.. Punctuation().Replace(LooseApostrophe().Replace(text.Replace('’', '\''), ""), "").ToLower(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static int CountSentences(string text)
        => text.Length == 0 ? 0 : Math.Max(1, Sentence().Matches(text).Count(match => WordsOf(match.Value).Count >= FewestWordsOfASentence));

    [GeneratedRegex(@"'(?!(?:[tsd]|ve|ll|re)\b)", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex LooseApostrophe();

    [GeneratedRegex(@"[^\w\s']", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\b[^.!?]+[.!?]*", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Sentence();
}
