using System.Net;
using System.Net.Sockets;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>E-mail and web addresses, handles and IP addresses.</summary>
internal static class AddressFinder
{
    private static readonly HashSet<string> MailEnds = ["com", "org", "net", "edu", "gov", "co", "es", "mx"];

    /// <summary>After a lone @ they say where or when.</summary>
    private static readonly HashSet<string> HandleStops = ["the", "a", "an", "my", "our", "your", "his", "her", "their", "this", "that", "home", "work", "school", "noon", "midnight", "least", "el", "la", "mi", "casa", "las", "los", "night", "church", "all"];

    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var token = scene.Tokens[at];
            switch (token.Kind)
            {
                case TokenKind.Email:
                    findings.Add(new Finding(IdentifierKind.Email, token.Start, token.End, 100));
                    break;
                case TokenKind.Url:
                    findings.Add(new Finding(IdentifierKind.Url, token.Start, token.End, 100));
                    break;
                case TokenKind.Handle:
                    findings.Add(new Finding(IdentifierKind.Username, token.Start, token.End, 95));
                    break;
                case TokenKind.Word:
                    FindSpokenMail(scene, at, findings);
                    FindIp(scene, at, findings);
                    break;
                case TokenKind.Number or TokenKind.Mixed:
                    FindSpokenMail(scene, at, findings);
                    FindIp(scene, at, findings);
                    break;
                case TokenKind.Mark when token.Form == ":":
                    FindIp(scene, at, findings);
                    break;
                case TokenKind.Mark when token.Form == "@":
                    FindLooseHandle(scene, at, findings);
                    break;
                case TokenKind.Mark or TokenKind.Emoji:
                default:
                    break;
            }
        }
    }

    /// <summary>"@ jo_smith": a blank slipped in, as copies of posts have it. "@ 5 pm" and "@ home" are none.</summary>
    private static void FindLooseHandle(Scene scene, int at, List<Finding> findings)
    {
        var first = at + 1;
        if (first >= scene.Tokens.Count || scene.Tokens[first].Start != scene.Tokens[at].End + 1 || scene.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Mixed or TokenKind.Mark or TokenKind.Number))
        {
            return;
        }

        var last = first - 1;
        var letters = false;
        while (last + 1 < scene.Tokens.Count && (last < first || scene.Touches(last)) && (scene.Tokens[last + 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mixed || scene.IsMark(last + 1, '_')))
        {
            last++;
            letters |= scene.Tokens[last].Kind is TokenKind.Word or TokenKind.Mixed;
        }

        var plain = last == first && (scene.Tokens[first].Kind == TokenKind.Number || char.IsAsciiDigit(scene.Text[scene.Tokens[first].Start]) || HandleStops.Contains(scene.FormAt(first)));
        if (letters && !plain)
        {
            findings.Add(new Finding(IdentifierKind.Username, scene.Tokens[at].Start, scene.Tokens[last].End, 95));
        }
    }

    /// <summary>"jo.smith at mail dot com"</summary>
    private static void FindSpokenMail(Scene scene, int at, List<Finding> findings)
    {
        for (var word = at + 1; word <= at + 3 && word + 3 < scene.Tokens.Count; word++)
        {
            if (scene.FormAt(word) is not ("at" or "arroba"))
            {
                continue;
            }

            var dot = scene.IsMark(word + 1, '(') || scene.IsMark(word + 1, '[') ? word + 3 : word + 2;
            if (scene.FormAt(dot) is "dot" or "punto" && MailEnds.Contains(scene.FormAt(dot + 1)))
            {
                findings.Add(new Finding(IdentifierKind.Email, scene.Tokens[at].Start, scene.Tokens[dot + 1].End, 98));
            }

            return;
        }
    }

    private static void FindIp(Scene scene, int at, List<Finding> findings)
    {
        var start = scene.Tokens[at].Start;
        if (start > 0 && (char.IsLetterOrDigit(scene.Text[start - 1]) || scene.Text[start - 1] is ':' or '.'))
        {
            return;
        }

        // The longest address is 45 signs: an IPv4 address mapped into IPv6.
        var stop = start;
        var dots = 0;
        var colons = 0;
        while (stop < scene.Text.Length && stop - start <= 45 && (char.IsAsciiHexDigit(scene.Text[stop]) || scene.Text[stop] is '.' or ':'))
        {
            dots += scene.Text[stop] == '.' ? 1 : 0;
            colons += scene.Text[stop] == ':' ? 1 : 0;
            stop++;
        }

        while (stop > start && scene.Text[stop - 1] == '.')
        {
            stop--;
            dots--;
        }

        var candidate = scene.Text.AsSpan(start, stop - start);
        var isFour = dots == 3 && colons == 0 && IPAddress.TryParse(candidate, out var four) && four.AddressFamily == AddressFamily.InterNetwork;
        var isSix = colons >= 2 && candidate.Length > 5 && IPAddress.TryParse(candidate, out var six) && six.AddressFamily == AddressFamily.InterNetworkV6;
        if (isFour || isSix)
        {
            findings.Add(new Finding(IdentifierKind.Ip, start, stop, 99));
        }
    }
}
