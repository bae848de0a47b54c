using System.Collections.Frozen;
using Candor.Language.Cues;

namespace Candor.Language.Languages;

/// <summary>The profiles that ship, turned round: from a word or a group of letters to the languages it speaks for.</summary>
internal sealed class LanguageProfiles
{
    /// <summary>Ends the codes of languages that are otherwise written in another script.</summary>
    public const string Romanised = "-Latn";

    /// <summary>Added to each count of three letters: what a list of words lacks, the language may still have.</summary>
    private const double Smoothing = 0.3;

    private LanguageProfiles(List<LanguageProfile> profiles)
    {
        Codes = [.. profiles.Select(profile => profile.Code)];
        IsLatin = [.. Codes.Select(code => code is not ("ru" or "uk" or "bg"))];
        Words = Votes(profiles, profile => profile.Words);
        Marks = Votes(profiles, profile => profile.Marks);
        LongestMark = profiles.Max(profile => profile.Marks.Max(mark => mark.Length));
        Groups = Learn(profiles);
    }

    public static LanguageProfiles Shipped { get; } = new([.. Resource.Lines("Languages.words.txt").Select(Read)]);

    public string[] Codes { get; }

    public bool[] IsLatin { get; }

    public FrozenDictionary<string, int[]> Words { get; }

    public FrozenDictionary<string, int[]> Marks { get; }

    public int LongestMark { get; }

    /// <summary>For three letters, how much likelier they are in each language than on average, as a logarithm.</summary>
    public FrozenDictionary<ulong, float[]> Groups { get; }

    public static ulong GroupOf(char one, char two, char three) => ((ulong)one << 32) | ((ulong)two << 16) | three;

    private static LanguageProfile Read(string line)
    {
        var halves = line.Split(" ~ ");
        var words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new LanguageProfile(words[0], [.. words.Skip(1).Distinct()], [.. halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()]);
    }

    private static FrozenDictionary<string, int[]> Votes(List<LanguageProfile> profiles, Func<LanguageProfile, string[]> of)
        => profiles
            .SelectMany((profile, index) => of(profile).Select(text => (text, index)))
            .GroupBy(vote => vote.text, vote => vote.index)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static FrozenDictionary<ulong, float[]> Learn(List<LanguageProfile> profiles)
    {
        var counts = new Dictionary<ulong, double[]>();
        var totals = new double[profiles.Count];
        for (var language = 0; language < profiles.Count; language++)
        {
            foreach (var word in profiles[language].Words.Where(word => word.Length > 1))
            {
                var edged = $" {word} ";
                for (var at = 0; at + 2 < edged.Length; at++)
                {
                    var group = GroupOf(edged[at], edged[at + 1], edged[at + 2]);
                    if (!counts.TryGetValue(group, out var row))
                    {
                        counts.Add(group, row = new double[profiles.Count]);
                    }

                    row[language]++;
                    totals[language]++;
                }
            }
        }

        return counts.ToFrozenDictionary(pair => pair.Key, pair => Likelihoods(pair.Value, totals, counts.Count));
    }

    private static float[] Likelihoods(double[] counts, double[] totals, int groups)
    {
        var shares = counts.Select((count, language) => (count + Smoothing) / (totals[language] + (Smoothing * groups))).ToArray();
        var mean = shares.Average();
        return Array.ConvertAll(shares, share => (float)Math.Log(share / mean));
    }
}
