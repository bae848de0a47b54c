using System.Collections.Frozen;
using System.Globalization;
using Candor.Language.Tokens;

namespace Candor.Language.Matching;

/// <summary>Reads numbers in figures and words, with their units: "1,500 mg", "two weeks", "1.5 million", "95%".</summary>
internal static class Quantities
{
    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11,
        ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["ninety"] = 90, ["dos"] = 2, ["tres"] = 3,
        ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7, ["ocho"] = 8, ["nueve"] = 9, ["diez"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["k"] = 1e3, ["million"] = 1e6, ["millions"] = 1e6, ["mil"] = 1e3, ["millones"] = 1e6, ["billion"] = 1e9, ["bn"] = 1e9, ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Units = Read(
        "%: percent per pct porciento", "mg: mg milligram milligrams", "mcg: mcg ug microgram micrograms", "g: g gram grams", "kg: kg kilo kilos kilogram kilograms", "lb: lb lbs pound pounds",
        "ml: ml milliliter milliliters millilitre millilitres", "l: l liter liters litre litres", "minute: minute minutes min mins minuto minutos", "hour: hour hours hr hrs h hora horas",
        "day: day days dia dias", "week: week weeks wk wks semana semanas", "month: month months mes meses", "year: year years yr yrs yo ano anos", "degree: degree degrees f c celsius fahrenheit",
        "foot: foot feet ft", "m: meter meters metre metres", "mile: mile miles", "$: dollar dollars usd bucks", "dose: dose doses shots", "dead: dead deaths died killed", "case: case cases",
        "people: people persons patients women men children kids adults", "am: am", "pm: pm");

    /// <summary>The quantity that begins at a token, and how many tokens it takes; none where it takes 0.</summary>
    public static Quantity ReadAt(string text, List<Token> tokens, int at, out int taken)
    {
        taken = 0;
        var token = tokens[at];
        double value;
        var unit = "";
        if (Words.TryGetValue(token.Form, out value))
        {
            taken = 1;
        }
        else if (token.Kind == TokenKind.Number)
        {
            taken = Figures(text, tokens, at, out value);
        }
        else if (token.Kind == TokenKind.Mixed && char.IsAsciiDigit(token.Form[0]))
        {
            var digits = token.Form.AsSpan().IndexOfAnyExceptInRange('0', '9');
            unit = token.Form[digits..];
            if (!double.TryParse(token.Form.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value) || !(Units.ContainsKey(unit) || Scales.ContainsKey(unit)))
            {
                return default;
            }

            taken = 1;
        }

        if (taken == 0)
        {
            return default;
        }

        if (Scales.TryGetValue(unit, out var scale) || (at + taken < tokens.Count && Scales.TryGetValue(tokens[at + taken].Form, out scale)))
        {
            value *= scale;
            taken += unit.Length == 0 ? 1 : 0;
            unit = "";
        }

        return new Quantity(value, unit.Length > 0 ? Units[unit] : UnitAfter(tokens, at + taken));
    }

    private static int Figures(string text, List<Token> tokens, int at, out double value)
    {
        var last = at;
        while (last + 2 < tokens.Count && (tokens[last + 1].IsMark(',') || tokens[last + 1].IsMark('.')) && tokens[last + 2].Kind == TokenKind.Number
            && tokens[last].End == tokens[last + 1].Start && tokens[last + 1].End == tokens[last + 2].Start)
        {
            last += 2;
        }

        var figures = text[tokens[at].Start..tokens[last].End];

        // "1,500" and "1.500" are thousands; "1.5" and "1,5" are not.
        var isThousands = last > at && tokens[last].Length == 3 && tokens[at].Length <= 3;
        var plain = isThousands ? figures.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : figures.Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? last - at + 1 : 0;
    }

    private static string UnitAfter(List<Token> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return "";
        }

        if (tokens[at].IsMark('%') || tokens[at].IsMark('$'))
        {
            return tokens[at].Form;
        }

        return tokens[at].Kind == TokenKind.Word && Units.TryGetValue(tokens[at].Form, out var unit) ? unit
            : tokens[at].IsMark('-') && at + 1 < tokens.Count && Units.TryGetValue(tokens[at + 1].Form, out unit) ? unit : "";
    }

    private static FrozenDictionary<string, string> Read(params string[] lines)
        => lines.Select(line => line.Split(": ")).SelectMany(halves => halves[1].Split(' ').Select(word => (word, unit: halves[0])))
            .ToFrozenDictionary(pair => pair.word, pair => pair.unit, StringComparer.Ordinal);
}
