namespace Candor.Language.Identifiers;

/// <summary>Check digits of numbers that carry one.</summary>
internal static class Checksums
{
    /// <summary>Payment cards and US provider numbers: ISO/IEC 7812-1 annex B.</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            var doubled = at % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    /// <summary>Vehicle identification numbers: 49 CFR 565.15(c).</summary>
    public static bool IsVin(ReadOnlySpan<char> code)
    {
        const string letters = "ABCDEFGH..JKLMN.P.R..STUVWXYZ";
        const string values = "12345678..12345.7.9..23456789";
        ReadOnlySpan<int> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        if (code.Length != 17)
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < code.Length; at++)
        {
            var sign = char.ToUpperInvariant(code[at]);
            var letter = letters.IndexOf(sign, StringComparison.Ordinal);
            if (!char.IsAsciiDigit(sign) && (letter < 0 || sign == '.'))
            {
                return false;
            }

            sum += weights[at] * (char.IsAsciiDigit(sign) ? sign - '0' : values[letter] - '0');
        }

        return char.ToUpperInvariant(code[8]) == (sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11)));
    }

    /// <summary>Bank accounts: ISO 13616, remainder of 97.</summary>
    public static bool IsIban(ReadOnlySpan<char> code)
    {
        if (code.Length is < 15 or > 34 || !char.IsAsciiLetter(code[0]) || !char.IsAsciiLetter(code[1]) || !char.IsAsciiDigit(code[2]) || !char.IsAsciiDigit(code[3]))
        {
            return false;
        }

        var remainder = 0;
        for (var at = 0; at < code.Length; at++)
        {
            var sign = char.ToUpperInvariant(code[(at + 4) % code.Length]);
            if (!char.IsAsciiLetterOrDigit(sign))
            {
                return false;
            }

            remainder = char.IsAsciiDigit(sign) ? ((remainder * 10) + sign - '0') % 97 : ((remainder * 100) + sign - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    /// <summary>Spanish identity numbers (DNI and NIE): the letter is the remainder of 23.</summary>
    public static bool IsDni(ReadOnlySpan<char> code)
    {
        if (code.Length != 9 || !char.IsAsciiLetter(code[8]))
        {
            return false;
        }

        var number = char.ToUpperInvariant(code[0]) switch { 'X' => 0, 'Y' => 1, 'Z' => 2, >= '0' and <= '9' => code[0] - '0', _ => -1 };
        for (var at = 1; at < 8 && number >= 0; at++)
        {
            number = char.IsAsciiDigit(code[at]) ? (number * 10) + code[at] - '0' : -1;
        }

        return number >= 0 && "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] == char.ToUpperInvariant(code[8]);
    }
}
