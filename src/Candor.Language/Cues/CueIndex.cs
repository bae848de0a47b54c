namespace Candor.Language.Cues;

/// <summary>Finds all cues of a set in a text, by the words they begin with.</summary>
internal sealed class CueIndex
{
    /// <summary>A text that repeats itself is believed after this many times; it keeps hostile texts quick.</summary>
    private const int MostHits = 512;

    /// <summary>How many words words in any order may stand from the first: a sentence or two of a short post.</summary>
    public const int Nearby = 14;

    private readonly Dictionary<int, List<Cue>> _byFirst = [];

    public CueIndex(IEnumerable<Cue> cues)
    {
        foreach (var cue in cues)
        {
            foreach (var symbol in cue.Steps[0].Symbols)
            {
                if (!_byFirst.TryGetValue(symbol, out var list))
                {
                    _byFirst.Add(symbol, list = []);
                }

                list.Add(cue);
            }
        }
    }

    public List<Hit> Find(Phrases phrases)
    {
        var hits = new List<Hit>();
        for (var at = 0; at < phrases.Count && hits.Count < MostHits; at++)
        {
            foreach (var symbol in phrases.SymbolsAt(at))
            {
                if (symbol < 0 || !_byFirst.TryGetValue(symbol, out var cues))
                {
                    continue;
                }

                foreach (var cue in cues)
                {
                    if (cue.AnyOrder ? FindNear(phrases, cue, at, out var hit) : FindPhrase(phrases, cue, at, out hit))
                    {
                        hits.Add(hit);
                    }
                }
            }
        }

        return hits;
    }

    private static bool FindPhrase(Phrases phrases, Cue cue, int at, out Hit hit)
    {
        var end = EndOf(phrases, cue.Steps, 1, at + 1);
        hit = new Hit(cue, at, end);
        return end > 0;
    }

    private static bool FindNear(Phrases phrases, Cue cue, int at, out Hit hit)
    {
        var (from, to) = (at, at);
        hit = default;
        foreach (var step in cue.Steps.AsSpan(1))
        {
            var near = Nearest(phrases, step, at);
            if (near < 0)
            {
                return false;
            }

            (from, to) = (Math.Min(from, near), Math.Max(to, near));
        }

        hit = new Hit(cue, from, to + 1);
        return true;
    }

    private static int Nearest(Phrases phrases, Step step, int at)
    {
        for (var distance = 1; distance <= Nearby; distance++)
        {
            if (at + distance < phrases.Count && step.Fits(phrases.SymbolsAt(at + distance)))
            {
                return at + distance;
            }

            if (at - distance >= 0 && step.Fits(phrases.SymbolsAt(at - distance)))
            {
                return at - distance;
            }
        }

        return -1;
    }

    /// <summary>One past the last word when the steps from <paramref name="step"/> on fit at <paramref name="at"/>; -1 when not.</summary>
    private static int EndOf(Phrases phrases, Step[] steps, int step, int at)
    {
        if (step == steps.Length)
        {
            return at;
        }

        var next = steps[step];
        for (var skipped = 0; skipped <= next.Gap && at + skipped < phrases.Count; skipped++)
        {
            if (next.Fits(phrases.SymbolsAt(at + skipped)))
            {
                var end = EndOf(phrases, steps, step + 1, at + skipped + 1);
                if (end > 0)
                {
                    return end;
                }
            }

            if (phrases.IsStop(at + skipped))
            {
                break;
            }
        }

        return next.Optional ? EndOf(phrases, steps, step + 1, at) : -1;
    }
}
