using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>A text and its tokens, with the questions that every finder asks.</summary>
internal sealed class Scene
{
    // In a text that shouts, capitals tell nothing.
    private const double ShoutingShare = 0.7;

    private bool? _speaksOfOwn;
    private bool? _pointsAtSomeone;

    public Scene(string text, List<Token> tokens)
    {
        Text = text;
        Tokens = tokens;
        var (words, shouted) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 1)
            {
                words++;
                shouted += char.IsUpper(text[token.Start]) && char.IsUpper(text[token.Start + 1]) ? 1 : 0;
            }
        }

        Shouts = words > 3 && shouted > words * ShoutingShare;
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public bool Shouts { get; }

    /// <summary>Whether the text speaks of the author, a relative or a patient at all.</summary>
    public bool PointsAtSomeone => _pointsAtSomeone ??= SpeaksOfOwn || HasAny(Cast.Someone);

    /// <summary>Whether the author speaks of himself, his people or to someone.</summary>
    public bool SpeaksOfOwn => _speaksOfOwn ??= HasAny(Cast.Own);

    private bool HasAny(FrozenSet<string> words)
    {
        foreach (var token in Tokens)
        {
            if (token.Kind == TokenKind.Word && words.Contains(token.Form))
            {
                return true;
            }
        }

        return false;
    }

    public string FormAt(int at) => at >= 0 && at < Tokens.Count ? Tokens[at].Form : "";

    public bool IsWord(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Word;

    public bool IsNumber(int at) => at >= 0 && at < Tokens.Count && Tokens[at].Kind == TokenKind.Number;

    public bool IsMark(int at, char sign) => at >= 0 && at < Tokens.Count && Tokens[at].IsMark(sign);

    /// <summary>Whether the word begins with a capital that means something.</summary>
    public bool IsCapital(int at) => IsWord(at) && !Shouts && char.IsUpper(Text[Tokens[at].Start]);

    /// <summary>Capitals only, at least two: an acronym or a state.</summary>
    public bool IsAcronym(int at) => IsWord(at) && Tokens[at].Length >= 2 && !Tokens[at].In(Text).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Capitals only, of any length: the letters of a code.</summary>
    public bool IsAcronymLike(int at) => IsWord(at) && !Tokens[at].In(Text).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>One capital, as in "Sarah P.".</summary>
    public bool IsInitial(int at) => IsWord(at) && Tokens[at].Length == 1 && char.IsUpper(Text[Tokens[at].Start]);

    /// <summary>The first token that ends after a place of the text.</summary>
    public int TokenAt(int start)
    {
        var (low, high) = (0, Tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public bool BeginsSentence(int at)
    {
        for (var back = at - 1; back >= 0; back--)
        {
            var token = Tokens[back];
            if (token.Kind == TokenKind.Mark && token.Form[0] is '"' or '\'' or '“' or '‘' or '(' or '¿' or '¡' or '#')
            {
                continue;
            }

            return token.Kind == TokenKind.Emoji || (token.Kind == TokenKind.Mark && token.Form[0] is '.' or '!' or '?' or ':' or '…' or '-' or '–' or '—' or '*' or '•')
                || Text.AsSpan(token.End, Tokens[at].Start - token.End).Contains('\n');
        }

        return true;
    }

    /// <summary>Whether nothing, or only blanks on one line, stands between a token and the one after it.</summary>
    public bool Touches(int at) => at + 1 < Tokens.Count && Gap(at) == 0;

    public bool IsNear(int at)
        => at + 1 < Tokens.Count && Gap(at) <= 2 && !Text.AsSpan(Tokens[at].End, Gap(at)).Contains('\n');

    private int Gap(int at) => Tokens[at + 1].Start - Tokens[at].End;
}
