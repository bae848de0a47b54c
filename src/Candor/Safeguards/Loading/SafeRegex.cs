using System.Text.RegularExpressions;

namespace Candor.Safeguards.Loading;

/// <summary>Regular expressions of rules: with a time limit, and refused when a hostile text could make them run on.</summary>
internal static class SafeRegex
{
    private const int ProbeLength = 4_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    /// <exception cref="FormatException">It cannot be read, or it ran past its time limit on a probe.</exception>
    public static Regex Compile(string pattern)
    {
        Regex regex;
        try
        {
            regex = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException broken)
        {
            throw new FormatException($"The regular expression “{pattern}” cannot be read: {broken.Message}", broken);
        }

        try
        {
            foreach (var probe in Probes(pattern))
            {
                _ = regex.Count(probe);
            }
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new FormatException($"The regular expression “{pattern}” ran past {Limit.TotalMilliseconds} ms on a hostile text: it has a repeat inside a repeat.", slow);
        }

        return regex;
    }

    // A repeat inside a repeat explodes on a long run of what it repeats, followed by what it cannot match.
    private static IEnumerable<string> Probes(string pattern)
    {
        var letters = pattern.Where(char.IsLetterOrDigit).Append('a').Append('0').Append(' ').Append('.').Append('-').Distinct().Take(24).ToArray();
        foreach (var letter in letters)
        {
            yield return new string(letter, ProbeLength) + "\u0001";
        }

        foreach (var letter in letters)
        {
            yield return string.Concat(Enumerable.Repeat($"{letter} ", ProbeLength / 2)) + "\u0001";
        }
    }
}
