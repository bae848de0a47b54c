using System.Globalization;

namespace Candor.Language.Identifiers;

/// <summary>Dates in digits.</summary>
internal static class DateShapes
{
    public static bool IsNumeric(NumberRun run)
    {
        if (run.HasLetters)
        {
            return false;
        }

        return run.Shape switch
        {
            "99/99/9999" or "9/99/9999" or "99/9/9999" or "9/9/9999" or "99-99-9999" or "9-9-9999" or "9-99-9999" or "99-9-9999"
                or "99.99.9999" or "9.9.9999" or "9.99.9999" or "99.9.9999" or "99/99/99" or "9/99/99" or "99/9/99" or "9/9/99" or "99-99-99" => HasMonthFirstOrSecond(run.Shape, run.Digits),
            "9999-99-99" or "9999/99/99" or "9999.99.99" => Number(run.Digits[4..6]) is >= 1 and <= 12 && Number(run.Digits[6..8]) is >= 1 and <= 31,
            "99/9999" or "9/9999" => Number(run.Digits[..^4]) is >= 1 and <= 12 && run.Digits[^4..^2] is "19" or "20",
            _ => false,
        };
    }

    private static bool HasMonthFirstOrSecond(string shape, string digits)
    {
        var first = shape.IndexOfAny(['/', '-', '.']);
        var second = shape.IndexOfAny(['/', '-', '.'], first + 1) - 1;
        var one = Number(digits[..first]);
        var two = Number(digits[first..second]);
        return (one is >= 1 and <= 12 && two is >= 1 and <= 31) || (two is >= 1 and <= 12 && one is >= 1 and <= 31);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
