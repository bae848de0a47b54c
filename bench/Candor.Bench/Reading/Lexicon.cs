using System.Collections.Frozen;
using Candor.Language.Feelings;

namespace Candor.Bench.Reading;

/// <summary>A sentiment lexicon alone, in the manner of VADER: split at blanks, look up each word, negate, strengthen, add up. The least that reading can cost.</summary>
internal sealed class Lexicon
{
    private static readonly char[] Edges = ['.', ',', '!', '?', ':', ';', '"', '\'', '(', ')', '#', '@'];

    private static readonly FrozenSet<string> Negations = FrozenSet.Create(StringComparer.Ordinal, "not", "no", "never", "none", "cannot", "can't", "don't", "didn't", "isn't", "wasn't", "won't");

    private static readonly FrozenSet<string> Strengtheners = FrozenSet.Create(StringComparer.Ordinal, "very", "really", "so", "extremely", "absolutely", "totally");

    private readonly FrozenDictionary<string, double> strengths = FeelingWords.English;

    public double Score(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sum = 0.0;
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = words[at].Trim(Edges).ToLowerInvariant();
            if (strengths.TryGetValue(words[at], out var strength))
            {
                for (var back = 1; back <= 3 && at - back >= 0; back++)
                {
                    strength *= Negations.Contains(words[at - back]) ? -0.74 : Strengtheners.Contains(words[at - back]) ? 1.3 : 1;
                }

                sum += strength;
            }
        }

        return sum / Math.Sqrt((sum * sum) + 15);
    }
}
