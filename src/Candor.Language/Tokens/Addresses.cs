namespace Candor.Language.Tokens;

/// <summary>Reads e-mail addresses, web addresses and handles at a place of a text.</summary>
internal static class Addresses
{
    // RFC 5321 4.5.3.1: 64 octets before the @, 255 for the domain.
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 255;
    private const int LongestUrl = 2048;

    private static readonly HashSet<string> TopLevel = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "io", "co", "us", "uk", "ca", "au", "de", "fr", "es", "it", "nl", "mx", "ar", "cl", "pe",
        "br", "pt", "eu", "ie", "ch", "at", "se", "no", "dk", "fi", "pl", "ru", "ua", "jp", "kr", "cn", "in", "me", "tv", "ly", "gl", "gg", "app", "dev", "health",
        "care", "clinic", "hospital", "doctor", "dental", "pharmacy", "social", "blog", "news", "site", "online", "shop", "store", "link", "live", "page", "xyz",
        "club", "top", "example", "test", "local", "fund", "org", "be", "to", "ai", "nhs",
    };

    // These end words as often as they end addresses: "come in.it was" is no address unless a path follows.
    private static readonly HashSet<string> AlsoWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "it", "me", "no", "at", "us", "to", "be", "is", "so", "care", "health", "top", "care", "page", "live", "news", "test", "local", "example", "es", "se",
        "doctor", "hospital", "clinic", "pharmacy", "dental", "link", "store", "shop", "club", "site", "fund", "de", "co", "ca", "app",
    };

    public static bool TryRead(string text, int at, int end, out Token token)
    {
        token = default;
        var first = text[at];
        if (first == '@')
        {
            return TryHandle(text, at, end, out token);
        }

        if (!char.IsAsciiLetterOrDigit(first) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return false;
        }

        return TryUrl(text, at, end, out token) || TryEmailOrDomain(text, at, end, out token);
    }

    private static bool TryHandle(string text, int at, int end, out Token token)
    {
        token = default;
        var stop = at + 1;
        while (stop < end && stop - at <= LongestLocalPart && IsHandleSign(text[stop]))
        {
            stop++;
        }

        if (stop < end && text[stop] == '@')
        {
            var domain = Domain(text, stop + 1, end);
            stop = domain > stop + 1 ? domain : stop;
        }

        stop = TrimEnd(text, at, stop);
        if (stop - at < 2 || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return false;
        }

        token = new Token(at, stop, TokenKind.Handle, "@");
        return true;
    }

    private static bool TryUrl(string text, int at, int end, out Token token)
    {
        token = default;
        var rest = text.AsSpan(at, Math.Min(end - at, 8));
        var scheme = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (scheme == 0)
        {
            return false;
        }

        var stop = TrimEnd(text, at, PathEnd(text, at + scheme, end));
        if (stop <= at + scheme)
        {
            return false;
        }

        token = new Token(at, stop, TokenKind.Url, "http");
        return true;
    }

    private static bool TryEmailOrDomain(string text, int at, int end, out Token token)
    {
        token = default;
        var stop = at;
        var dots = 0;
        while (stop < end && stop - at <= LongestLocalPart && IsLocalSign(text[stop]))
        {
            dots += text[stop] == '.' ? 1 : 0;
            stop++;
        }

        if (stop < end && text[stop] == '@')
        {
            var domain = Domain(text, stop + 1, end);
            if (domain > stop + 3)
            {
                token = new Token(at, domain, TokenKind.Email, "@");
                return true;
            }
        }

        // Inside a dotted run the search was already made at its beginning: this keeps "a.a.a.a…" linear.
        return dots > 0 && !(at > 0 && text[at - 1] is '.' or '-') && TryBareDomain(text, at, end, out token);
    }

    private static bool TryBareDomain(string text, int at, int end, out Token token)
    {
        token = default;
        var stop = Domain(text, at, end);
        var dot = stop > at ? text.LastIndexOf('.', stop - 1, stop - at) : -1;
        if (dot <= at)
        {
            return false;
        }

        var last = text.Substring(dot + 1, stop - dot - 1);
        var hasPath = stop < end && text[stop] == '/';
        if (!TopLevel.Contains(last) || (AlsoWords.Contains(last) && !hasPath && text.IndexOf('.', at, dot - at) < 0) || !char.IsLetter(text[dot - 1]) && !hasPath)
        {
            return false;
        }

        token = new Token(at, hasPath ? TrimEnd(text, at, PathEnd(text, stop, end)) : stop, TokenKind.Url, "http");
        return true;
    }

    /// <summary>One past a domain with at least one dot that begins at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    private static int Domain(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < LongestDomain && (char.IsLetterOrDigit(text[stop]) || text[stop] is '.' or '-'))
        {
            stop++;
        }

        stop = TrimEnd(text, at, stop);
        var dot = stop > at ? text.LastIndexOf('.', stop - 1, stop - at) : -1;
        return dot > at && stop - dot > 2 && char.IsLetter(text[dot + 1]) ? stop : at;
    }

    private static int PathEnd(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at < LongestUrl && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('<' or '>' or '"' or '“' or '”' or '\uFFFD')
            && !char.IsSurrogate(text[stop]))
        {
            stop++;
        }

        return stop;
    }

    private static int TrimEnd(string text, int at, int stop)
    {
        while (stop > at && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '-' or '’' or '…')
        {
            stop--;
        }

        return stop;
    }

    private static bool IsHandleSign(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '.' or '-';

    private static bool IsLocalSign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '%' or '+' or '-';
}
