using System.Collections.Frozen;
using Candor.Language.Cues;

namespace Candor.Language.Matching;

/// <summary>Words that are compared as one, by their stems.</summary>
internal static class Kin
{
    private static readonly FrozenDictionary<string, string> Heads = Read();

    /// <summary>The word that stands for the kin of <paramref name="word"/>, or its own stem.</summary>
    public static string Of(string word)
    {
        if (Heads.TryGetValue(word, out var head))
        {
            return head;
        }

        var stem = Porter.Stem(word);
        return Heads.GetValueOrDefault(stem, stem);
    }

    private static FrozenDictionary<string, string> Read()
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in Resource.Lines("Matching.kin.txt").Select(line => line.Split(' ')))
        {
            // Head words carry a sign that no stem has, so that a stem of another word is never taken for one.
            var head = words[0] + "~";
            foreach (var word in words)
            {
                heads.TryAdd(word, head);
            }
        }

        return heads.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
