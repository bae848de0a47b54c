namespace Candor.Safeguards.Phrasing;

/// <summary>Searches a passage for what phrasebooks look for. Immutable, so one serves every thread.</summary>
internal sealed class PhraseSearch
{
    // An ordinary reply costs some hundred steps per word; this many is a runaway.
    private const int StepsPerToken = 5_000;

    private readonly PatternIndex<Signal> signals;
    private readonly PatternIndex<bool> allowed;
    private readonly PatternIndex<bool> unless;

    public PhraseSearch(IReadOnlyList<Phrasebook> books)
    {
        signals = new(books.SelectMany(book => book.Signals).SelectMany(signal => signal.Says.Select(pattern => (pattern, signal))));
        allowed = new(books.SelectMany(book => book.Allow).Select(pattern => (pattern, true)));
        unless = new(books.SelectMany(book => book.UnlessText).Select(pattern => (pattern, true)));
    }

    /// <summary>What is found, from left to right, none overlapping another: one with a replacement wins, then the earlier, then the longer.</summary>
    public IReadOnlyList<Phrase> Find(Passage passage)
    {
        MatchRun run = new(passage, (passage.Tokens.Count + 10L) * StepsPerToken);
        var found = signals.Search(run).ToList();
        if (found.Count == 0 || unless.Search(run).Any())
        {
            return [];
        }

        var harmless = allowed.Search(run, [.. found.Select(one => passage.Tokens[one.First].Sentence)]).ToList();
        List<Phrase> phrases = [];
        foreach (var (signal, first, end) in found.OrderBy(one => one.Of.Replace is null).ThenBy(one => one.First).ThenByDescending(one => one.End))
        {
            if (!harmless.Exists(one => one.First <= first && end <= one.End) && !phrases.Exists(one => one.First < end && first < one.Beyond))
            {
                phrases.Add(new Phrase(signal, passage.Tokens[first].Start, passage.Tokens[end - 1].End, first, end));
            }
        }

        phrases.Sort((one, other) => one.First.CompareTo(other.First));
        return phrases;
    }
}
