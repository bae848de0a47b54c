namespace Candor.Safeguards.Phrasing;

/// <summary>Patterns by the word they begin with, so that each word of a text meets only those that could match.</summary>
internal sealed class PatternIndex<T>
{
    private readonly Dictionary<string, List<(Pattern Pattern, T Of)>> byWord = new(StringComparer.Ordinal);
    private readonly List<(Pattern Pattern, T Of)> open = [];

    public PatternIndex(IEnumerable<(Pattern Pattern, T Of)> patterns)
    {
        foreach (var entry in patterns)
        {
            if (entry.Pattern.Beginnings is not { } beginnings)
            {
                open.Add(entry);
                continue;
            }

            foreach (var word in beginnings)
            {
                (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add(entry);
            }
        }
    }

    /// <summary>Every place where a pattern matches, as token indexes, the end exclusive.</summary>
    /// <param name="run">What is searched.</param>
    /// <param name="sentences">Only these sentences; null for all.</param>
    public IEnumerable<(T Of, int First, int End)> Search(MatchRun run, HashSet<int>? sentences = null)
    {
        for (var at = 0; at < run.Tokens.Count; at++)
        {
            run.Spend();
            if (sentences?.Contains(run.Tokens[at].Sentence) == false)
            {
                continue;
            }

            foreach (var found in Try(open, run, at))
            {
                yield return found;
            }

            if (byWord.TryGetValue(run.Tokens[at].Word, out var candidates))
            {
                foreach (var found in Try(candidates, run, at))
                {
                    yield return found;
                }
            }
        }
    }

    private static IEnumerable<(T Of, int First, int End)> Try(List<(Pattern Pattern, T Of)> candidates, MatchRun run, int at)
    {
        foreach (var (pattern, of) in candidates)
        {
            if (pattern.MatchAt(run, at) is var end and > 0)
            {
                yield return (of, at, end);
            }
        }
    }
}
