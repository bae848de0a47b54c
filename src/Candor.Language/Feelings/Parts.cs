using System.Collections.Frozen;
using Candor.Language.Tokens;

namespace Candor.Language.Feelings;

/// <summary>Cuts a text into clauses and tells which speak of the organisation: there the feeling counts.</summary>
internal static class Parts
{
    private static readonly FrozenSet<string> Borders = FrozenSet.Create("but", "however", "although", "though", "yet", "except", "pero", "aunque", "because", "while");

    private static readonly FrozenSet<string> OfOrganization = FrozenSet.Create(
        "staff", "nurse", "nurses", "doctor", "doctors", "dr", "surgeon", "receptionist", "reception", "midwife", "midwives", "physio", "consultant", "paramedic", "paramedics", "team", "crew",
        "driver", "agent", "manager", "they", "them", "you", "your", "everyone", "nobody", "hospital", "clinic", "ward", "er", "emergency", "unit", "department", "service", "services", "care",
        "treatment", "attended", "appointment", "appointments", "phone", "call", "calls", "bill", "billing", "portal", "website", "app", "system", "parking", "food", "room", "bed", "bathroom",
        "waiting", "wait", "waited", "queue", "line", "hours", "hour", "flight", "delivery", "order", "refund", "support", "customer", "company", "store", "app", "treated", "communication",
        "information", "explained", "listened", "surgery", "pharmacy", "practice", "surgeons", "gp", "he", "she", "@");

    private static readonly FrozenSet<string> OfAuthor = FrozenSet.Create("i", "im", "my", "me", "we", "our", "us", "ive");

    public static PartSums Sum(string[] words, List<Token> tokens, double[] strengths)
    {
        var (first, last, organization, author) = (0.0, 0.0, 0.0, 0.0);
        var (parts, ofOrganization, from) = (0, 0, 0);
        for (var at = 0; at <= words.Length; at++)
        {
            if (at < words.Length && !(at > from && IsBorder(tokens[at], words[at])))
            {
                continue;
            }

            var (sum, isOrganization, isAuthor) = Read(words, strengths, from, at);
            organization += isOrganization ? sum : 0;
            author += isAuthor && !isOrganization ? sum : 0;
            first = parts == 0 ? sum : first;
            last = sum;
            ofOrganization += isOrganization ? 1 : 0;
            parts++;
            from = at;
        }

        return new PartSums(
            FeelingLexicon.Bounded(first), FeelingLexicon.Bounded(last), FeelingLexicon.Bounded(organization), FeelingLexicon.Bounded(author), (double)ofOrganization / Math.Max(1, parts));
    }

    private static (double Sum, bool IsOrganization, bool IsAuthor) Read(string[] words, double[] strengths, int from, int to)
    {
        var (sum, isOrganization, isAuthor) = (0.0, false, false);
        for (var at = from; at < to; at++)
        {
            sum += strengths[at];
            isOrganization |= OfOrganization.Contains(words[at]);
            isAuthor |= OfAuthor.Contains(words[at]);
        }

        return (sum, isOrganization, isAuthor);
    }

    private static bool IsBorder(Token token, string word)
        => token.Kind == TokenKind.Mark ? token.Form[0] is '.' or '!' or '?' or ';' or '…' or '。' or '\n' : Borders.Contains(word);
}
