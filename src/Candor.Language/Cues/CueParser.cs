using System.Globalization;

namespace Candor.Language.Cues;

/// <summary>
/// Reads cue files. A line is <c>label weight: phrase</c>, <c>mask label: phrase</c>, <c>damp label factor: phrase</c>, or
/// <c>@name = word word</c> for a set of words. In a phrase: <c>a|b</c> either word, <c>[a]</c> may be left out, <c>..3</c> up to
/// three other words, <c>stem*</c> any ending, <c>#</c> any number, <c>.</c> a sentence end, <c>@name</c> any word of that set. <c>a &amp; b</c>
/// is both words near each other in any order. Several phrases are separated by <c> / </c>. The label <c>*</c> is every label.
/// </summary>
internal sealed class CueParser(Vocabulary vocabulary, Spelling spelling, Func<string, int> labels)
{
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);

    public IEnumerable<Cue> Parse(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line[0] == '@')
            {
                ReadSet(line);
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new FormatException($"No colon in the cue line \"{line}\".");
            }

            var (kind, label, weight) = ReadHead(line[..colon]);
            foreach (var phrase in line[(colon + 2)..].Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return phrase.Contains(" & ", StringComparison.Ordinal)
                    ? new Cue(label, kind, weight, [.. phrase.Split(" & ").Select(words => ReadSteps(words).Single()).OrderBy(step => step.Symbols.Length)], AnyOrder: true)
                    : new Cue(label, kind, weight, ReadSteps(phrase));
            }
        }
    }

    private void ReadSet(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var words = line[(equals + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand);
        _sets[line[1..equals].Trim()] = [.. words];
    }

    private (CueKind Kind, int Label, double Weight) ReadHead(string head)
    {
        var parts = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["mask", var label] => (CueKind.Mask, Label(label), 0),
            ["damp", var label, var factor] => (CueKind.Damp, Label(label), Number(factor)),
            [var label, var weight] => (CueKind.For, Label(label), Number(weight)),
            _ => throw new FormatException($"A cue line cannot begin with \"{head}\"."),
        };
    }

    private Step[] ReadSteps(string phrase)
    {
        var steps = new List<Step>();
        var gap = 0;
        foreach (var part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("..", StringComparison.Ordinal))
            {
                gap = int.Parse(part.AsSpan(2), CultureInfo.InvariantCulture);
                continue;
            }

            var optional = part[0] == '[' && part[^1] == ']';
            var words = (optional ? part[1..^1] : part).Split('|').SelectMany(Expand);
            steps.Add(new Step([.. words.Select(vocabulary.Add).Distinct().Order()], optional, gap));
            gap = 0;
        }

        return steps.Count > 0 && !steps[0].Optional ? [.. steps] : throw new FormatException($"The cue \"{phrase}\" begins with nothing.");
    }

    private IEnumerable<string> Expand(string word)
        => word[0] != '@' || word.Length == 1 ? [spelling.Canonical(word)]
            : _sets.TryGetValue(word[1..], out var set) ? set
            : throw new FormatException($"No set of words is called {word}.");

    private int Label(string name) => name == "*" ? -1 : labels(name);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
