using System.Collections.Frozen;
using Candor.Language.Cues;

namespace Candor.Language.Languages;

/// <summary>The profiles that ship, turned round: from a word or a group of letters to the languages it speaks for.</summary>
internal sealed class LanguageProfiles
{
    private LanguageProfiles(List<LanguageProfile> profiles)
    {
        Codes = [.. profiles.Select(profile => profile.Code)];
        Words = Votes(profiles, profile => profile.Words);
        Marks = Votes(profiles, profile => profile.Marks);
        LongestMark = profiles.Max(profile => profile.Marks.Max(mark => mark.Length));
    }

    public static LanguageProfiles Shipped { get; } = new([.. Resource.Lines("Languages.words.txt").Select(Read)]);

    public string[] Codes { get; }

    public FrozenDictionary<string, int[]> Words { get; }

    public FrozenDictionary<string, int[]> Marks { get; }

    public int LongestMark { get; }

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
}
