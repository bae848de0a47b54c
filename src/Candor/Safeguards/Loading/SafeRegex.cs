using System.Text.RegularExpressions;

namespace Candor.Safeguards.Loading;

/// <summary>
/// Regular expressions of rules: refused when a hostile text could make them run on, matched in linear time where they can be, and with a time limit
/// where they cannot.
/// </summary>
internal static class SafeRegex
{
    // What explodes, explodes on sixty characters; what merely grows is done in microseconds, however busy the machine.
    private const int ProbeLength = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <exception cref="FormatException">It cannot be read, or it ran past its time limit on a probe.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            Regex regex = new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
            foreach (var probe in Probes(pattern))
            {
                _ = regex.Count(probe);
            }

            return Linear(pattern) ?? regex;
        }
        catch (ArgumentException broken)
        {
            throw new FormatException($"The regular expression “{pattern}” cannot be read: {broken.Message}", broken);
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new FormatException($"The regular expression “{pattern}” ran past {Limit.TotalSeconds:0} s on {ProbeLength} characters: it has a repeat inside a repeat.", slow);
        }
    }

    // Null when it looks ahead, looks back or refers back, which cannot be done in linear time.
    private static Regex? Linear(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    // A repeat inside a repeat explodes on a long run of what it repeats, followed by what it cannot match.
    private static IEnumerable<string> Probes(string pattern)
    {
        var letters = pattern.Where(char.IsLetterOrDigit).Append('a').Append('0').Append(' ').Append('.').Append('-').Distinct().Take(24).ToArray();
        foreach (var letter in letters)
        {
            yield return new string(letter, ProbeLength) + "\u0001";
            foreach (var other in letters.Append(' ').Distinct())
            {
                yield return string.Concat(Enumerable.Repeat($"{letter}{other}", ProbeLength / 2)) + "\u0001";
            }
        }
    }
}
