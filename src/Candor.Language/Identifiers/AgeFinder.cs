using System.Collections.Frozen;
using System.Globalization;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>Ages over 89, which 45 CFR 164.514(b)(2)(i)(C) treats as identifying.</summary>
internal static class AgeFinder
{
    private const int Oldest = 125;

    internal static readonly FrozenSet<string> YearWords = FrozenSet.Create("year", "years", "yr", "yrs", "yo", "y", "anos");
    internal static readonly FrozenSet<string> AgeWords = FrozenSet.Create("age", "aged", "turned", "turning", "turns", "edad", "cumplio", "cumple", "old");
    private static readonly FrozenSet<string> Alone = FrozenSet.Create("nonagenarian", "centenarian", "supercentenarian", "nonagenario", "nonagenaria", "centenario", "centenaria");

    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var token = scene.Tokens[at];
            var end = Alone.Contains(token.Form) ? token.End
                : IsOld(token) ? InDigits(scene, at)
                : token.Form is "ninety" or "noventa" ? InWords(scene, at) : -1;
            if (end > 0)
            {
                findings.Add(new Finding(IdentifierKind.Age, token.Start, end, 88));
            }
        }
    }

    private static int InDigits(Scene scene, int at)
    {
        var next = scene.IsMark(at + 1, '-') ? at + 2 : at + 1;
        // In Spanish "y" joins: only "93 y/o" is an age.
        var years = YearWords.Contains(scene.FormAt(next)) && (scene.FormAt(next) != "y" || scene.FormAt(next + 1) is "o" || (scene.IsMark(next + 1, '/') && scene.FormAt(next + 2) is "o"));
        if (years && scene.FormAt(next + 1) is not ("ago" or "later" or "from" or "of" or "in" or "experience" or "atras" or "strong"))
        {
            return EndOfYears(scene, next);
        }

        if (AgeWords.Contains(scene.FormAt(at - 1)) || (scene.FormAt(at - 1) == "is" && Cast.Kin.Contains(scene.FormAt(at - 2))) || scene.FormAt(at + 1) == "birthday")
        {
            return scene.Tokens[at].End;
        }

        // "92F", "94yo"; not "Tc-99m", "90º".
        var attached = scene.Tokens[at].Kind == TokenKind.Mixed && !scene.IsMark(at - 1, '-') && scene.FormAt(at) != "99m" && (scene.FormAt(at)[^1] is 'm' or 'f' or 'y' || scene.FormAt(at).EndsWith("yo", StringComparison.Ordinal));
        return attached || scene.FormAt(at + 1) == "birthday" ? scene.Tokens[at].End : -1;
    }

    private static int InWords(Scene scene, int at)
    {
        for (var next = at + 1; next <= at + 4; next++)
        {
            if (YearWords.Contains(scene.FormAt(next)))
            {
                return scene.FormAt(next + 1) is "ago" or "later" ? -1 : EndOfYears(scene, next);
            }
        }

        return -1;
    }

    /// <summary>"93-year-old", "93 years old", "93 años".</summary>
    private static int EndOfYears(Scene scene, int year)
    {
        var old = scene.IsMark(year + 1, '-') || scene.IsMark(year + 1, '/') ? year + 2 : year + 1;
        return scene.Tokens[scene.FormAt(old) is "old" or "o" ? old : year].End;
    }

    private static bool IsOld(Token token)
    {
        if (token.Kind is not (TokenKind.Number or TokenKind.Mixed))
        {
            return false;
        }

        var digits = token.Form.AsSpan().TrimEnd("stndrhyofm");
        return digits.Length is 2 or 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is >= 90 and <= Oldest;
    }
}
