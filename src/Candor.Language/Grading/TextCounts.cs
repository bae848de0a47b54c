using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language.Grading;

/// <summary>What the readability formulas count.</summary>
/// <param name="Words">Words and plain numbers.</param>
/// <param name="Sentences">Runs of words up to a full stop, question or exclamation mark, or an empty line.</param>
/// <param name="Syllables">Of all words.</param>
/// <param name="LongWords">Words of three syllables and more.</param>
/// <param name="IsEnglish">Whether the formulas apply.</param>
internal sealed record TextCounts(int Words, int Sentences, int Syllables, int LongWords, bool IsEnglish)
{
    private static readonly HashSet<string> Doses = ["mg", "mcg", "ml", "g", "kg", "mmol", "units", "iu"];

    // Their full stop ends no sentence.
    private static readonly HashSet<string> Shortenings = ["dr", "mr", "mrs", "ms", "st", "vs", "e", "g", "i", "etc", "no", "approx", "jr", "sr", "prof", "a", "p", "m", "u", "s"];

    public static TextCounts Of(string text)
    {
        var wellFormed = WellFormed.From(text);
        var counts = new TextCounts(0, 0, 0, 0, true);
        var votes = 0;
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            var tokens = Tokenizer.Cut(wellFormed, start, end);
            counts = counts.Add(wellFormed, tokens);
            votes += LanguageGuess.Of(wellFormed, tokens) == "en" ? tokens.Count : -tokens.Count;
        }

        return counts with { IsEnglish = votes > 0 };
    }

    private TextCounts Add(string text, List<Token> tokens)
    {
        var (words, sentences, syllables, longWords, open) = (Words, Sentences, Syllables, LongWords, false);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Counts(text, tokens, at))
            {
                // "well-known" and "patient's" are one word each.
                var joined = at >= 2 && tokens[at - 1].IsMark('-') && tokens[at - 1].End == tokens[at].Start && tokens[at - 2].End == tokens[at - 1].Start;
                var count = tokens[at].Kind == TokenKind.Word ? Grading.Syllables.Of(tokens[at].Form) : 1;
                words += joined ? 0 : 1;
                syllables += count;
                longWords += count >= 3 ? 1 : 0;
                open = true;
            }
            else if (open && EndsSentence(text, tokens, at))
            {
                sentences++;
                open = false;
            }
        }

        return this with { Words = words, Sentences = sentences + (open ? 1 : 0), Syllables = syllables, LongWords = longWords };
    }

    private static bool Counts(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Mixed) || (token.Start > 0 && text[token.Start - 1] == '#'))
        {
            return false;
        }

        var isDose = Doses.Contains(token.Form) && at > 0 && tokens[at - 1].Kind == TokenKind.Number;
        return !isDose && !(token.Kind == TokenKind.Number && at + 1 < tokens.Count && Doses.Contains(tokens[at + 1].Form));
    }

    private static bool EndsSentence(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.IsMark('!') || token.IsMark('?') || token.IsMark('…'))
        {
            return true;
        }

        var glued = token.End < text.Length && char.IsLetterOrDigit(text[token.End]);
        return token.IsMark('.') && !glued && !(at > 0 && Shortenings.Contains(tokens[at - 1].Form) && at + 1 < tokens.Count);
    }
}
