using System.Collections.Frozen;
using System.Text;

namespace Candor.Safeguards.Phrasing;

/// <summary>A text cut into words and sentences. Spans never split a surrogate pair.</summary>
internal sealed class Passage
{
    /// <summary>What a web address, a handle and a hashtag become.</summary>
    public const string WebAddress = "<url>", Handle = "<handle>", Hashtag = "<hashtag>";

    private static readonly FrozenSet<string> Abbreviations =
        new[] { "dr", "dra", "mr", "mrs", "ms", "st", "sr", "sra", "srta", "vs", "etc", "dept", "ext", "no", "a", "p", "m", "e", "g", "i" }.ToFrozenSet();

    private readonly List<Token> tokens = [];
    private readonly StringBuilder word = new();
    private int sentence;

    private Passage(string text) => Text = text;

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => tokens;

    public static Passage Read(string text)
    {
        var passage = new Passage(text);
        passage.Cut();
        return passage;
    }

    /// <summary>The words of the original from one token to another, both included.</summary>
    public string Words(int firstToken, int lastToken) => Text[tokens[firstToken].Start..tokens[lastToken].End];

    private void Cut()
    {
        var at = 0;
        while (at < Text.Length)
        {
            var rune = RuneAt(at, out var width);
            if (Rune.IsLetterOrDigit(rune))
            {
                at = StartsWebAddress(at) ? TakeRun(at, WebAddress) : TakeWord(at);
            }
            else if (rune.Value is '@' or '#' && at + 1 < Text.Length && (char.IsLetterOrDigit(Text[at + 1]) || Text[at + 1] == '_'))
            {
                at = TakeTag(at, rune.Value == '@' ? Handle : Hashtag);
            }
            else
            {
                TakeMark(rune, at, width);
                at += width;
            }
        }
    }

    private int TakeWord(int start)
    {
        word.Clear();
        var digits = Rune.IsDigit(RuneAt(start, out _));
        var at = start;
        while (at < Text.Length)
        {
            var rune = RuneAt(at, out var width);
            if (Rune.IsLetterOrDigit(rune) ? digits == Rune.IsDigit(rune) : digits && JoinsDigits(at))
            {
                Folding.Append(word, rune);
            }
            else if (!digits && Folding.IsApostrophe(rune) && at + width < Text.Length && char.IsLetter(Text[at + width]))
            {
                word.Append('\'');
            }
            else if (!Folding.IsInvisible(rune))
            {
                break;
            }

            at += width;
        }

        foreach (var part in word.Length == 0 ? [] : Contractions.Expand(word.ToString()))
        {
            tokens.Add(new Token(part, start, at, sentence, char.IsUpper(Text[start])));
        }

        return at;
    }

    // 9:30, 1,000 and 3.5 are one number.
    private bool JoinsDigits(int at) => Text[at] is ':' or ',' or '.' or '/' && at + 1 < Text.Length && char.IsAsciiDigit(Text[at + 1]);

    private int TakeRun(int start, string kind)
    {
        var end = start;
        while (end < Text.Length && !char.IsWhiteSpace(Text[end]) && Text[end] is not ('<' or '>' or '"' or ')'))
        {
            end++;
        }

        while (end > start + 1 && Text[end - 1] is '.' or ',' or '!' or '?' or ';' or ':')
        {
            end--;
        }

        tokens.Add(new Token(kind, start, end, sentence, false));
        return end;
    }

    private int TakeTag(int start, string kind)
    {
        var end = start + 1;
        while (end < Text.Length)
        {
            var rune = RuneAt(end, out var width);
            if (!Rune.IsLetterOrDigit(rune) && rune.Value is not '_' && !(kind == Handle && rune.Value is '.' or '-' or '@' && end + 1 < Text.Length && char.IsLetterOrDigit(Text[end + 1])))
            {
                break;
            }

            end += width;
        }

        tokens.Add(new Token(kind, start, end, sentence, false));
        return end;
    }

    private void TakeMark(Rune rune, int at, int width)
    {
        if (rune.Value is '%' or '$' or '€' or '£')
        {
            tokens.Add(new Token(rune.Value == '%' ? "percent" : rune.ToString(), at, at + width, sentence, false));
        }
        else if (rune.Value is '\n' or '!' or '?' or ';' or '…' or '¿' or '¡' || (rune.Value == '.' && !IsAbbreviated(at)))
        {
            sentence++;
        }
    }

    private bool IsAbbreviated(int at) => tokens.Count > 0 && tokens[^1].End == at && Abbreviations.Contains(tokens[^1].Word);

    private bool StartsWebAddress(int at) =>
        Text.AsSpan(at).StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || Text.AsSpan(at).StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || Text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    // A lone surrogate reads as U+FFFD, one unit wide.
    private Rune RuneAt(int at, out int width)
    {
        Rune.DecodeFromUtf16(Text.AsSpan(at), out var rune, out width);
        return rune;
    }
}
