namespace Candor.Language.Cues;

/// <summary>Short forms, slang and common misspellings, each written out.</summary>
internal sealed class Spelling
{
    private readonly Dictionary<string, string[]> _writtenOut = new(StringComparer.Ordinal);

    public Spelling(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line[0] != '~'))
        {
            var parts = line.Split('=', StringSplitOptions.TrimEntries);
            var words = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var spelling in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                _writtenOut[spelling] = words;
            }
        }
    }

    /// <summary>The word that cues use for <paramref name="word"/>.</summary>
    public string Canonical(string word) => _writtenOut.TryGetValue(word, out var words) && words.Length == 1 ? words[0] : word;

    /// <summary>Mends slips in the key words too, where the slip is not a word that a cue asks for.</summary>
    public void AddSlips(IEnumerable<string> lines, Vocabulary vocabulary)
    {
        foreach (var word in lines.Where(line => line[0] == '~').SelectMany(line => line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var slip in Slips(word).Where(slip => !vocabulary.Knows(slip)))
            {
                _writtenOut.TryAdd(slip, [word]);
            }
        }
    }

    public IReadOnlyList<string> Mend(string word, Vocabulary vocabulary)
    {
        if (_writtenOut.TryGetValue(word, out var words))
        {
            return words;
        }

        if (vocabulary.Knows(word) || !IsStretched(word))
        {
            return [word];
        }

        var shorter = Unstretched(word);
        return _writtenOut.TryGetValue(shorter, out words) ? words : vocabulary.Knows(shorter) ? [shorter] : [word];
    }

    /// <summary>The slips of the finger that make no other word: a letter left out, doubled, or two swapped.</summary>
    private static IEnumerable<string> Slips(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
            yield return word.Insert(at, word[at].ToString());
            if (at + 1 < word.Length)
            {
                yield return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
            }
        }
    }

    private static bool IsStretched(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (word[at] == word[at - 1])
            {
                return true;
            }
        }

        return false;
    }

    private static string Unstretched(string word)
        => string.Create(word.Length - word.Where((letter, at) => at > 0 && letter == word[at - 1]).Count(), word, static (span, from) =>
        {
            var length = 0;
            for (var at = 0; at < from.Length; at++)
            {
                if (at == 0 || from[at] != from[at - 1])
                {
                    span[length++] = from[at];
                }
            }
        });
}
