using System.Collections.Frozen;

namespace Candor.Language.Identifiers;

/// <summary>Names of hospitals, practices, schools, employers: by the word they end or begin with, or after "at".</summary>
internal static class OrganizationFinder
{
    private const int MostWords = 7;

    internal static readonly FrozenSet<string> Heads = FrozenSet.Create(
        "hospital", "hospitals", "clinic", "clinics", "center", "centre", "health", "healthcare", "medical", "university", "college", "school", "church", "temple", "mosque", "synagogue", "pharmacy", "hospice",
        "institute", "foundation", "inc", "llc", "corp", "office", "group", "associates", "practice", "surgery", "infirmary", "sanatorium", "academy", "elementary", "rehab", "rehabilitation", "nursing", "system",
        "home", "manor", "gardens", "village", "campus", "trust", "dental", "pediatrics", "cardiology", "oncology", "orthopedics", "med", "memorial", "general", "hosp");

    /// <summary>Heads that count only with a capital and a name before them.</summary>
    private static readonly FrozenSet<string> WeakHeads = FrozenSet.Create("health", "group", "office", "practice", "surgery", "system", "home", "gardens", "village", "medical", "nursing", "center", "centre", "trust", "med", "school", "memorial", "college", "church", "foundation", "institute", "campus", "manor", "clinics", "hospitals", "general", "dental", "rehab", "rehabilitation", "academy", "elementary", "pediatrics", "cardiology", "oncology", "orthopedics");

    internal static readonly FrozenSet<string> Openers = FrozenSet.Create("hospital", "clinica", "centro", "sanatorio", "universidad", "instituto", "colegio", "iglesia", "university", "escuela", "residencia");

    internal static readonly FrozenSet<string> Known = FrozenSet.Create(
        "mayo", "kaiser", "cedars", "cedar", "sinai", "langone", "hopkins", "ucla", "ucsf", "presbyterian", "nyu", "bellevue", "walgreens", "cvs", "walmart", "costco", "baylor", "stanford", "emory", "vanderbilt", "methodist", "upmc", "geisinger", "intermountain");

    /// <summary>Places everybody has: no organisation is named.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        "urgent", "primary", "emergency", "mental", "public", "the", "your", "our", "my", "this", "a", "women", "childrens", "world", "nursing", "community", "department", "home", "home", "high", "middle", "medical",
        "cancer", "heart", "family", "free", "local", "new", "outpatient", "pediatric", "flu", "vaccine", "covid", "walk", "in", "good", "best", "great", "worst", "bad", "every", "any", "another", "same", "whole");

    /// <summary>Often capital before a name without belonging to it.</summary>
    private static readonly FrozenSet<string> NotPart = FrozenSet.Create(
        "the", "dear", "i", "at", "thank", "thanks", "to", "from", "in", "my", "our", "your", "this", "why", "is", "hello", "hey", "visit", "and", "of", "for", "de");

    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            if (!scene.IsWord(at))
            {
                continue;
            }

            if (Heads.Contains(scene.FormAt(at)) && Backwards(scene, at) is >= 0 and var begin)
            {
                findings.Add(new Finding(IdentifierKind.Organization, scene.Tokens[begin].Start, EndOf(scene, Forwards(scene, at)), 45));
            }
            else if (Openers.Contains(scene.FormAt(at)) && Forwards(scene, at) is var last && last > at && scene.IsCapital(at))
            {
                findings.Add(new Finding(IdentifierKind.Organization, scene.Tokens[at].Start, EndOf(scene, last), 44));
            }
            else if (Saint(scene, at) is > 0 and var saint)
            {
                findings.Add(new Finding(IdentifierKind.Organization, scene.Tokens[at].Start, saint, 43));
            }
            else if (AfterAt(scene, at) is > 0 and var end)
            {
                var first = Known.Contains(scene.FormAt(at)) ? Capitals(scene, at) : at;
                findings.Add(new Finding(IdentifierKind.Organization, scene.Tokens[first].Start, end, Known.Contains(scene.FormAt(at)) ? 53 : 32));
            }
        }
    }

    /// <summary>The first word of the name that ends with a head, or -1.</summary>
    private static int Backwards(Scene scene, int head)
    {
        var first = head;
        var names = 0;
        for (var back = head - 1; back >= 0 && head - back < MostWords; back--)
        {
            var form = scene.FormAt(back);
            if (scene.IsCapital(back) || scene.IsInitial(back))
            {
                first = back;
                names += NameStops.Never.Contains(form) || Common.Contains(form) || Heads.Contains(form) ? 0 : 1;
            }
            else if (!(scene.IsMark(back, '.') && scene.IsWord(back - 1) && scene.Tokens[back - 1].Length <= 4) && !scene.IsMark(back, '&') && !scene.IsMark(back, '-')
                && !(form is "of" or "and" or "de" or "la" or "for" && scene.IsCapital(back - 1)))
            {
                break;
            }
        }

        while (first < head && NotPart.Contains(scene.FormAt(first)))
        {
            first++;
        }

        var needsCapital = WeakHeads.Contains(scene.FormAt(head));
        return names > 0 && first < head && (!needsCapital || scene.IsCapital(head)) && !(names == 1 && first + 1 == head && scene.BeginsSentence(first) && needsCapital) ? first : -1;    }

    /// <summary>The last word: "… Hospital of Philadelphia", "Hospital General de México".</summary>
    private static int Forwards(Scene scene, int head)
    {
        var last = head;
        for (var next = head + 1; next < scene.Tokens.Count && next - head < MostWords && scene.IsNear(next - 1); next++)
        {
            if (scene.IsCapital(next) && !NameStops.Never.Contains(scene.FormAt(next)))
            {
                last = next;
            }
            else if (Heads.Contains(scene.FormAt(next)) && scene.IsCapital(next))
            {
                last = next;
            }
            else if (scene.IsMark(next, '&') && scene.IsCapital(next + 1))
            {
                continue;
            }
            else if (scene.FormAt(next) is "care" or "general" && scene.IsCapital(next))
            {
                last = next;
            }
            else if (!(scene.FormAt(next) is "of" or "de" or "la" or "del" or "los" or "las" or "el" or "san" or "for" or "and" && (scene.IsCapital(next + 1) || scene.FormAt(next + 1) is "la" or "los" or "el")))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>The first of the capital words that end at <paramref name="at"/>: "New York Presbyterian".</summary>
    private static int Capitals(Scene scene, int at)
    {
        while (scene.IsCapital(at - 1) && scene.IsNear(at - 1) && !NameStops.Never.Contains(scene.FormAt(at - 1)) && !scene.BeginsSentence(at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>"St. Jude's", "Mount Sinai New York"</summary>
    private static int Saint(Scene scene, int at)
    {
        var name = scene.FormAt(at) is "st" && scene.IsMark(at + 1, '.') ? at + 2 : scene.FormAt(at) is "mount" or "saint" or "mt" ? at + 1 : -1;
        return name > 0 && scene.IsCapital(at) && scene.IsCapital(name) && !Streets(scene, at) ? EndOf(scene, Forwards(scene, name)) : -1;
    }

    /// <summary>In "12 Elm St. Apt 4" the street ends.</summary>
    private static bool Streets(Scene scene, int at) => scene.IsCapital(at - 1) && scene.FormAt(at) == "st";

    /// <summary>"seen at Elmwood", "at NYU Langone", and the best-known names anywhere.</summary>
    private static int AfterAt(Scene scene, int at)
    {
        var known = Known.Contains(scene.FormAt(at));
        if (!scene.IsCapital(at) || scene.BeginsSentence(at) && !known || NameStops.Never.Contains(scene.FormAt(at)) || DateWords.Months.Contains(scene.FormAt(at)))
        {
            return -1;
        }

        if (!known && (scene.FormAt(at - 1) != "at" || Common.Contains(scene.FormAt(at)) || DateWords.HolidayBeginnings.Contains(scene.FormAt(at))))
        {
            return -1;
        }

        return EndOf(scene, Forwards(scene, at));
    }

    private static int EndOf(Scene scene, int last) => scene.Tokens[last].End;
}
