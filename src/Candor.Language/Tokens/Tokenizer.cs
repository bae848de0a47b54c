using System.Text;

namespace Candor.Language.Tokens;

/// <summary>Cuts social text into tokens: words, numbers, addresses, handles, emoji and single signs.</summary>
/// <remarks>Linear in the length of the text: every look ahead is bounded. Expects valid UTF-16 (<see cref="WellFormed"/>).</remarks>
internal static class Tokenizer
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    public static List<Token> Cut(string text, int start, int end)
    {
        var tokens = new List<Token>(Math.Min(1024, ((end - start) / 5) + 4));
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at, end);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static Token Next(string text, int at, int end)
    {
        if (Addresses.TryRead(text, at, end, out var address))
        {
            return address;
        }

        Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length);
        if (Scripts.IsEmoji(rune))
        {
            return Emoji(text, at, end, length);
        }

        if (Scripts.IsWrittenWithoutSpaces(rune))
        {
            return new Token(at, at + length, TokenKind.Word, FormPool.Of(text.AsSpan(at, length)));
        }

        if (Rune.IsLetterOrDigit(rune))
        {
            return Word(text, at, end);
        }

        return new Token(at, at + length, TokenKind.Mark, rune.Value < Signs.Length ? Signs[rune.Value] : FormPool.Of(text.AsSpan(at, length)));
    }

    private static Token Emoji(string text, int at, int end, int length)
    {
        var stop = at + length;
        var parts = 1;
        while (stop < end && parts < 16)
        {
            Rune.DecodeFromUtf16(text.AsSpan(stop, end - stop), out var next, out var more);
            var joined = text[stop - 1] == '\u200D' && Scripts.IsEmoji(next);
            if (!joined && !Scripts.ExtendsEmoji(next))
            {
                break;
            }

            stop += more;
            parts++;
        }

        return new Token(at, stop, TokenKind.Emoji, FormPool.Of(text.AsSpan(at, length)));
    }

    private static Token Word(string text, int at, int end)
    {
        // In #StrokeAwareness every capital begins a word, and in #COVIDVaccine the last of several. After a letter, a word begins only there.
        var inTag = at > 0 && (text[at - 1] == '#' || char.IsLetter(text[at - 1]));
        var stop = at;
        var letters = false;
        var digits = false;
        var wasLower = false;
        while (stop < end)
        {
            Rune.DecodeFromUtf16(text.AsSpan(stop, end - stop), out var rune, out var length);
            var isLetter = Rune.IsLetter(rune) && !Scripts.IsWrittenWithoutSpaces(rune);
            var isMark = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            if (inTag && stop > at && char.IsUpper(text[stop]) && (wasLower || (char.IsUpper(text[stop - 1]) && stop + 1 < end && char.IsLower(text[stop + 1]))))
            {
                break;
            }

            if (isLetter || isMark)
            {
                letters = true;
            }
            else if (Rune.IsDigit(rune))
            {
                digits = true;
            }
            else if (!(letters && JoinsLetters(text, stop, end)))
            {
                break;
            }

            wasLower = Rune.IsLower(rune);
            stop += length;
        }

        stop = Math.Max(stop, at + 1);
        var kind = (letters, digits) switch { (true, false) => TokenKind.Word, (false, _) => TokenKind.Number, (true, true) => TokenKind.Mixed };
        return new Token(at, stop, kind, Folding.Fold(text.AsSpan(at, stop - at)));
    }

    private static bool JoinsLetters(string text, int at, int end)
        => Folding.IsApostrophe(text[at]) && at + 1 < end && char.IsLetter(text[at + 1]);
}
