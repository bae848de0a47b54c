using PhoneNumbers;

namespace Candor.Language.Identifiers;

/// <summary>How telephone numbers are written.</summary>
internal static class PhoneShapes
{
    private static readonly HashSet<string> Written =
    [
        "(999) 999-9999", "(999)999-9999", "(999) 999 9999", "999-999-9999", "999.999.9999", "999 999 9999", "999 999-9999", "999-9999", "999.9999",
        "1-999-999-9999", "1 999 999 9999", "1.999.999.9999", "1 (999) 999-9999", "1-(999)-999-9999", "9-999-999-9999", "9 999 999 9999", "9 (999) 999-9999", "9.999.999.9999",
        "999 99 99 99", "999 999 999", "99999 999999", "9999 999 9999", "999 9999 9999", "99 9999 9999", "(99) 9999 9999", "99 99 99 99 99", "9999999999", "999-9999-9999",
    ];

    /// <summary>A shape that is hardly anything but a telephone number.</summary>
    public static bool IsWritten(NumberRun run)
        => !run.HasLetters && (run.Shape[0] == '+' ? IsInternational(run) : Written.Contains(run.Shape));

    /// <summary>What may be one where a word says so.</summary>
    public static bool IsPossible(NumberRun run) => !run.HasLetters && !run.Shape.Contains('/', StringComparison.Ordinal) && !DateShapes.IsNumeric(run);

    private static bool IsInternational(NumberRun run)
        => run.Digits.Length is >= 8 and <= 15
            && PhoneNumberUtil.GetInstance().IsPossibleNumber("+" + run.Digits, "ZZ");
}
