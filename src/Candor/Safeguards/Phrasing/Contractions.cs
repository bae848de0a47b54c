using System.Collections.Frozen;

namespace Candor.Safeguards.Phrasing;

/// <summary>Takes contractions and the short spellings of social media apart, so that a pattern is written once.</summary>
internal static class Contractions
{
    private static readonly FrozenDictionary<string, string[]> Whole = new Dictionary<string, string[]>
    {
        ["can't"] = ["can", "not"], ["won't"] = ["will", "not"], ["shan't"] = ["shall", "not"], ["cannot"] = ["can", "not"],
        ["cant"] = ["can", "not"], ["wont"] = ["will", "not"], ["dont"] = ["do", "not"], ["didnt"] = ["did", "not"],
        ["doesnt"] = ["does", "not"], ["wasnt"] = ["was", "not"], ["werent"] = ["were", "not"], ["isnt"] = ["is", "not"],
        ["couldnt"] = ["could", "not"], ["shouldnt"] = ["should", "not"], ["wouldnt"] = ["would", "not"],
        ["havent"] = ["have", "not"], ["hasnt"] = ["has", "not"], ["hadnt"] = ["had", "not"], ["arent"] = ["are", "not"],
        ["youve"] = ["you", "have"], ["youre"] = ["you", "are"], ["youd"] = ["you", "would"], ["youll"] = ["you", "will"],
        ["weve"] = ["we", "have"], ["ive"] = ["i", "have"], ["im"] = ["i", "am"], ["theyre"] = ["they", "are"],
        ["u"] = ["you"], ["y'all"] = ["you"], ["yall"] = ["you"], ["ur"] = ["your"], ["yr"] = ["your"],
        ["thx"] = ["thanks"], ["ty"] = ["thanks"], ["pls"] = ["please"], ["plz"] = ["please"],
    }.ToFrozenDictionary();

    private static readonly (string Ending, string Word)[] Endings =
        [("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"), ("'d", "would"), ("'s", "'s")];

    /// <summary>The words that <paramref name="word"/> (folded) stands for; itself when it is no contraction.</summary>
    public static string[] Expand(string word)
    {
        if (Whole.TryGetValue(word, out var parts))
        {
            return parts;
        }

        foreach (var (ending, meaning) in Endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return [word[..^ending.Length], meaning];
            }
        }

        return [word.Trim('\'')];
    }
}
