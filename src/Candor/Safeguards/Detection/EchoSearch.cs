using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Detection;

/// <summary>Finds details of the text answered that come back in the answer: days, lengths of time, sums, names, words of treatment.</summary>
/// <param name="details">Words that are details wherever they stand: knee, surgery, Tuesday.</param>
/// <param name="units">What makes a number a detail: hours, dollars.</param>
/// <param name="numbers">Number words and their digits: four, 4.</param>
/// <param name="general">Words that make a sentence speak to everyone: anyone, open, available.</param>
/// <param name="message">Why.</param>
/// <param name="remedy">How to mend it.</param>
internal sealed class EchoSearch(WordSet details, WordSet units, IReadOnlyDictionary<string, string> numbers, WordSet general, string message, string remedy)
{
    public IEnumerable<Hit> Find(CheckedText answer, CheckedText answered)
    {
        // A question is answered with its own words: “Are you open on Thursday?”
        if (Asking.IsQuestion(answered.Text))
        {
            yield break;
        }

        var theirs = Details(answered.Passage).Select(detail => detail.Key).ToHashSet(StringComparer.Ordinal);
        var toAll = answer.Passage.Tokens.Where(token => general.Contains(token.Word)).Select(token => token.Sentence).ToHashSet();
        foreach (var (key, first, last) in Details(answer.Passage))
        {
            var tokens = answer.Passage.Tokens;
            if (theirs.Contains(key) && !toAll.Contains(tokens[first].Sentence))
            {
                yield return new Hit(answer.Where, tokens[first].Start, tokens[last].End) { Message = message, Remedy = remedy };
            }
        }
    }

    private IEnumerable<(string Key, int First, int Last)> Details(Passage passage)
    {
        var tokens = passage.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            var word = tokens[at].Word;
            if (details.Contains(word))
            {
                yield return (Stem(word), at, at);
            }

            if (at + 1 < tokens.Count && Digits(word) is { } number && units.Contains(tokens[at + 1].Word))
            {
                yield return ($"{number} {Stem(tokens[at + 1].Word)}", at, at + 1);
            }

            if (word is "$" or "€" or "£" && at + 1 < tokens.Count && Digits(tokens[at + 1].Word) is { } sum)
            {
                yield return ($"money {sum}", at, at + 1);
            }
        }
    }

    private string? Digits(string word) => char.IsDigit(word[0]) ? word : numbers.GetValueOrDefault(word);

    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
}
