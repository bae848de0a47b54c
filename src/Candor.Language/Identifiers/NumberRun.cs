namespace Candor.Language.Identifiers;

/// <summary>Signs that read as one number or code: <c>(310) 555-1234</c>, <c>#BH-112233</c>, <c>4111 1111 1111 1111</c>.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="FirstToken">The token it begins with.</param>
/// <param name="Digits">Its digits alone.</param>
/// <param name="Plain">Its letters and digits alone.</param>
/// <param name="Shape">Digits as 9, letters as A, other signs as they are, blanks as one.</param>
internal sealed record NumberRun(int Start, int End, int FirstToken, string Digits, string Plain, string Shape)
{
    // The longest number is an IBAN in groups of four.
    private const int Longest = 44;

    public bool HasLetters => Plain.Length > Digits.Length;

    public static NumberRun? At(Scene scene, int token)
    {
        var text = scene.Text;
        var start = scene.Tokens[token].Start;
        var stop = Reach(text, start);
        if (stop <= start)
        {
            return null;
        }

        while (start > 0 && text[start - 1] is '#' or '+' or '(')
        {
            start--;
        }

        var shape = new System.Text.StringBuilder();
        var digits = new System.Text.StringBuilder();
        var plain = new System.Text.StringBuilder();
        foreach (var sign in text.AsSpan(start, stop - start))
        {
            shape.Append(char.IsAsciiDigit(sign) ? '9' : char.IsAsciiLetter(sign) ? 'A' : char.IsWhiteSpace(sign) ? ' ' : sign is '‑' or '–' ? '-' : sign);
            digits.Append(char.IsAsciiDigit(sign) ? sign.ToString() : "");
            plain.Append(char.IsAsciiLetterOrDigit(sign) ? sign.ToString() : "");
        }

        return digits.Length == 0 ? null : new NumberRun(start, stop, token, digits.ToString(), plain.ToString(), shape.ToString());
    }

    private static int Reach(string text, int start)
    {
        var limit = Math.Min(text.Length, start + Longest);
        var stop = start;
        var end = start;
        while (stop < limit)
        {
            var sign = text[stop];
            if (char.IsAsciiLetterOrDigit(sign))
            {
                stop++;
                end = stop;
            }
            else if (sign is '-' or '.' or '/' or '(' or ')' or ' ' or '\u00A0' or '‑' or '–' && Continues(text, stop, limit))
            {
                stop++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>After a separator the run goes on only with a digit, or with the letters of a code right after a hyphen.</summary>
    private static bool Continues(string text, int at, int limit)
    {
        var next = at + 1;
        if (next < limit && text[next] is ' ' or '(' or '-')
        {
            next++;
        }

        if (next >= limit)
        {
            return false;
        }

        return char.IsAsciiDigit(text[next]) || (text[at] is '-' or '/' && next == at + 1 && char.IsAsciiLetterUpper(text[next]));
    }
}
