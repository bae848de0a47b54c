namespace Candor.Language.Identifiers.Tagging;

/// <summary>Shapes of words and numbers, as hashes.</summary>
internal static class Shapes
{
    // Runs are told apart up to this length; longer ones are long.
    private const int LongestDigits = 12;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        var last = '\0';
        var run = 0;
        foreach (var sign in word)
        {
            var kind = char.IsAsciiDigit(sign) ? 'd' : char.IsUpper(sign) ? 'X' : char.IsLetter(sign) ? 'x' : sign;
            if (kind == last)
            {
                run++;
                continue;
            }

            hash = Close(hash, last, run);
            (last, run) = (kind, 1);
        }

        return Close(hash, last, run);
    }

    private static uint Close(uint hash, char kind, int run)
    {
        var length = kind == 'd' ? Math.Min(run, LongestDigits) : Math.Min(run, 2);
        return ((hash ^ kind) * 16777619 ^ (uint)length) * 16777619;
    }
}
