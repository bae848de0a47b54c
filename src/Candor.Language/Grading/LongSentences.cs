using Candor.Language.Tokens;

namespace Candor.Language.Grading;

/// <summary>Finds sentences that are too long to follow.</summary>
internal static class LongSentences
{
    public static List<TextSpan> Find(string text, List<Token> tokens)
    {
        var found = new List<TextSpan>();
        var (first, words) = (-1, 0);
        for (var at = 0; at <= tokens.Count; at++)
        {
            if (at == tokens.Count || IsEnd(text, tokens, at))
            {
                if (words > Readability.LongSentence)
                {
                    found.Add(new TextSpan(tokens[first].Start, tokens[at - 1].End));
                }

                (first, words) = (-1, 0);
            }
            else if (tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mixed)
            {
                (first, words) = (first < 0 ? at : first, words + 1);
            }
        }

        return found;
    }

    private static bool IsEnd(string text, List<Token> tokens, int at)
        => (tokens[at].Kind == TokenKind.Mark && tokens[at].Form[0] is '!' or '?' or '…' or ';') || (tokens[at].IsMark('.') && (tokens[at].End == text.Length || char.IsWhiteSpace(text[tokens[at].End])))
            || (at > 0 && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Count('\n') > 1);
}
