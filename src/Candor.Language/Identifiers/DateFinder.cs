using System.Globalization;
using Candor.Language.Tokens;

namespace Candor.Language.Identifiers;

/// <summary>
/// All elements of dates except the year alone: 45 CFR 164.514(b)(2)(i)(C). Relative dates count where the text speaks of someone.
/// </summary>
internal static class DateFinder
{
    public static void Find(Scene scene, List<Finding> findings)
    {
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            var rank = 85;
            var end = Numeric(scene, at);
            if (end < 0 && scene.Tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mixed)
            {
                end = Written(scene, at);
            }

            if (end < 0 && Relative(scene, at) is > 0 and var relative && scene.PointsAtSomeone)
            {
                end = relative;
                rank = scene.SpeaksOfOwn ? 84 : 44;
            }

            if (end < 0)
            {
                end = Born(scene, at);
            }

            if (end > scene.Tokens[at].Start)
            {
                findings.Add(new Finding(IdentifierKind.Date, scene.Tokens[at].Start, end, rank));
            }
        }
    }

    private static int Numeric(Scene scene, int at)
        => scene.IsNumber(at) && !(scene.Tokens[at].Start > 1 && scene.Text[scene.Tokens[at].Start - 1] is '-' or '/' or '.') && NumberRun.At(scene, at) is { } run && run.Start == scene.Tokens[at].Start && DateShapes.IsNumeric(run) ? run.End : -1;

    /// <summary>"March 5th, 2021", "5 March", "Mar 2021", "12 de marzo de 2020", "the 3rd of May".</summary>
    private static int Written(Scene scene, int at)
    {
        if (IsMonth(scene, at))
        {
            return AfterMonth(scene, at);
        }

        if (!IsDay(scene, at))
        {
            return -1;
        }

        var month = scene.FormAt(at + 1) is "of" or "de" ? at + 2 : at + 1;
        if (!IsMonth(scene, month))
        {
            return -1;
        }

        var year = scene.IsMark(month + 1, ',') || scene.FormAt(month + 1) is "de" or "del" ? month + 2 : month + 1;
        return scene.Tokens[IsYear(scene, year) ? year : month].End;
    }

    private static int AfterMonth(Scene scene, int at)
    {
        var next = scene.IsMark(at + 1, '.') ? at + 2 : at + 1;
        next += scene.FormAt(next) is "the" or "de" or "del" or "of" ? 1 : 0;
        if (IsDay(scene, next))
        {
            var year = scene.IsMark(next + 1, ',') || scene.FormAt(next + 1) is "of" ? next + 2 : next + 1;
            year += IsShortYear(scene, year) ? 1 : 0;
            return scene.Tokens[IsYear(scene, year) || IsShortYear(scene, year - 1) ? year : next].End;
        }

        var afterComma = scene.IsMark(next, ',') ? next + 1 : next;
        if (IsYear(scene, afterComma))
        {
            return scene.Tokens[afterComma].End;
        }

        var said = scene.FormAt(at - 1) is "in" or "last" or "since" or "early" or "late" or "mid" or "this" or "en" or "de" or "desde" or "until";
        return said && scene.PointsAtSomeone && !(DateWords.Doubtful.Contains(scene.FormAt(at)) && scene.FormAt(at - 1) is not ("in" or "last" or "since" or "en" or "desde"))
            ? scene.Tokens[at].End : -1;
    }

    /// <summary>"last Tuesday", "yesterday", "two weeks ago", "on Mother's Day", "el martes pasado".</summary>
    private static int Relative(Scene scene, int at)
    {
        var form = scene.FormAt(at);
        if (form is "yesterday" or "ayer" or "anoche" or "anteayer" or "antier")
        {
            return scene.Tokens[at].End;
        }

        if (Holiday(scene, at) is > 0 and var holiday)
        {
            return holiday;
        }

        if (DateWords.Weekdays.Contains(form))
        {
            // "Mon" and "Sun" are words too: the short names need a capital.
            return form.Length > 5 || scene.IsCapital(at) ? scene.Tokens[DateWords.Last.Contains(scene.FormAt(at + 1)) && scene.FormAt(at + 1) is "pasado" or "proximo" ? at + 1 : at].End : -1;
        }

        if (form is "last" or "this" or "past" && (DateWords.Weekdays.Contains(scene.FormAt(at + 1)) || (form != "this" && DateWords.Spans.Contains(scene.FormAt(at + 1)))))
        {
            return scene.Tokens[at + 1].End;
        }

        if (form is "semana" or "mes" or "noche" && scene.FormAt(at + 1) is "pasada" or "pasado")
        {
            return scene.Tokens[at + 1].End;
        }

        return Ago(scene, at);
    }

    private static int Ago(Scene scene, int at)
    {
        if (scene.FormAt(at) == "hace" && IsCount(scene, at + 1) && DateWords.Units.Contains(scene.FormAt(at + 2)))
        {
            return scene.Tokens[at + 2].End;
        }

        if (!IsCount(scene, at))
        {
            return -1;
        }

        var unit = scene.FormAt(at + 1) == "of" ? at + 2 : at + 1;
        return DateWords.Units.Contains(scene.FormAt(unit)) && scene.FormAt(unit + 1) is "ago" or "back" or "earlier" ? scene.Tokens[unit + 1].End : -1;
    }

    private static int Holiday(Scene scene, int at)
    {
        if (!DateWords.HolidayBeginnings.Contains(scene.FormAt(at)))
        {
            return -1;
        }

        foreach (var name in DateWords.Holidays)
        {
            var fits = true;
            for (var word = 0; word < name.Length && fits; word++)
            {
                fits = scene.FormAt(at + word) == name[word];
            }

            if (fits)
            {
                return scene.Tokens[at + name.Length - 1].End;
            }
        }

        return -1;
    }

    /// <summary>A year alone may stay, unless it shows an age over 89: "born in 1931".</summary>
    private static int Born(Scene scene, int at)
        => IsYear(scene, at) && int.Parse(scene.FormAt(at), CultureInfo.InvariantCulture) < 1937
            && (scene.FormAt(at - 1) is "born" or "dob" or "nacio" || scene.FormAt(at - 2) is "born" or "dob" or "nacio" or "nacida" or "nacido") ? scene.Tokens[at].End : -1;

    private static bool IsMonth(Scene scene, int at) => scene.IsWord(at) && DateWords.Months.Contains(scene.FormAt(at));

    private static bool IsDay(Scene scene, int at)
    {
        var form = scene.FormAt(at);
        var digits = form.Length > 2 && form[^2..] is "st" or "nd" or "rd" or "th" ? form[..^2] : form;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31;
    }

    private static bool IsYear(Scene scene, int at) => scene.IsNumber(at) && scene.FormAt(at) is ['1', '9', _, _] or ['2', '0', _, _];

    /// <summary>The mark of "'23".</summary>
    private static bool IsShortYear(Scene scene, int at)
        => at > 0 && at + 1 < scene.Tokens.Count && scene.Tokens[at].Length == 1 && Tokens.Folding.IsApostrophe(scene.Text[scene.Tokens[at].Start]) && scene.IsNumber(at + 1) && scene.Tokens[at + 1].Length == 2;

    private static bool IsCount(Scene scene, int at) => DateWords.Counts.Contains(scene.FormAt(at)) || (scene.IsNumber(at) && scene.Tokens[at].Length < 4);
}
