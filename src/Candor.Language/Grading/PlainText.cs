using System.Text;
using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language.Grading;

/// <summary>A text without what no reader reads as words: addresses, handles, tags, doses; and without full stops that end no sentence.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Doses = ["mg", "mcg", "ml", "g", "kg", "mmol", "units", "iu"];
    private static readonly HashSet<string> Titles = ["dr", "mr", "mrs", "ms", "prof", "sra", "dra", "vs", "approx"];

    /// <param name="text">The text.</param>
    /// <param name="language">The language that most of it is in, or <c>und</c>.</param>
    public static string Of(string text, out string language)
    {
        var wellFormed = WellFormed.From(text);
        var plain = new StringBuilder(wellFormed.Length);
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            var tokens = Tokenizer.Cut(wellFormed, start, end);
            var spoken = LanguageGuess.Of(wellFormed, tokens);
            votes[spoken] = votes.GetValueOrDefault(spoken) + tokens.Count;
            Append(plain, wellFormed, tokens, start, end);
        }

        language = votes.Count == 0 ? LanguageGuess.Unknown : votes.MaxBy(pair => pair.Value).Key;
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, string text, List<Token> tokens, int start, int end)
    {
        var at = start;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (IsLeftOut(text, tokens, index))
            {
                plain.Append(text, at, tokens[index].Start - at).Append(' ');
                at = tokens[index].End;
            }
        }

        plain.Append(text, at, end - at);
    }

    private static bool IsLeftOut(string text, List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind switch
        {
            TokenKind.Url or TokenKind.Email or TokenKind.Handle or TokenKind.Emoji => true,
            TokenKind.Word => IsTag(text, token) || (Doses.Contains(token.Form) && at > 0 && tokens[at - 1].Kind == TokenKind.Number),
            TokenKind.Mixed => IsTag(text, token) || (char.IsAsciiDigit(token.Form[0]) && Doses.Contains(token.Form.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))),
            TokenKind.Number => at + 1 < tokens.Count && Doses.Contains(tokens[at + 1].Form),
            TokenKind.Mark => token.IsMark('.') && EndsNoSentence(text, tokens, at),
        };
    }

    private static bool EndsNoSentence(string text, List<Token> tokens, int at)
        => at > 0 && at + 1 < tokens.Count
            && ((Titles.Contains(tokens[at - 1].Form) && char.IsLetter(text[tokens[at + 1].Start]))
                || (tokens[at - 1].Kind == TokenKind.Number && tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Start == tokens[at].End));

    private static bool IsTag(string text, Token token) => token.Start > 0 && text[token.Start - 1] == '#';
}
