using System.Collections.Frozen;
using System.Globalization;
using Candor.Language.Cues;

namespace Candor.Language.Matching;

/// <summary>
/// How often words stand in everyday and health texts, so that an index of ten facts knows as well as one of ten thousand that "hospital" tells little.
/// Made by <c>train/Candor.Train</c>.
/// </summary>
internal static class Background
{
    /// <summary>As many texts as this are believed to be known before the first claim.</summary>
    public const int Texts = 2000;

    /// <summary>Shares are kept to the nearest power of this.</summary>
    public const double Step = 1.3;

    private static readonly FrozenDictionary<string, double> Shares = Read();

    /// <summary>The share of texts that have the word, in [0, 1]; 0 for a rare or unknown one.</summary>
    public static double ShareOf(string word) => Shares.GetValueOrDefault(word);

    private static FrozenDictionary<string, double> Read()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parts in Resource.Lines("Matching.background.txt").Select(line => line.Split(' ')))
        {
            var share = Math.Pow(Step, -int.Parse(parts[0], CultureInfo.InvariantCulture));
            foreach (var word in parts.AsSpan(1))
            {
                shares[word] = share;
            }
        }

        return shares.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
