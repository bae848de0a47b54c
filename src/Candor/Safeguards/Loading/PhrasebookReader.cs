using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Loading;

/// <summary>Reads phrasebooks: documents of their own (<c>phrasebook: name</c>), or the detector of a rule.</summary>
internal sealed class PhrasebookReader(IReadOnlyDictionary<string, Phrasebook> named)
{
    /// <summary>Reads <c>uses</c>, <c>words</c>, <c>signals</c>, <c>allow</c> and <c>unlessText</c>.</summary>
    public Phrasebook Read(Record record)
    {
        Dictionary<string, PatternNode> lists = new(StringComparer.Ordinal);
        foreach (var (name, line) in record.Lines("uses"))
        {
            if (named.TryGetValue(name, out var other))
            {
                foreach (var (list, node) in other.Lists)
                {
                    lists[list] = node;
                }
            }
            else
            {
                record.Fault(line, $"The phrasebook “{name}” is not there.", "Use the name of one that is in the pack and uses no other itself.");
            }
        }

        if (record.Inner("words") is { } words)
        {
            foreach (var name in words.FieldNames())
            {
                var entries = words.Texts(name);
                Try(words, words.LineOf(name), () => lists[name] = WordList.Build(entries, lists));
            }
        }

        return new Phrasebook(lists, [.. record.Inners("signals").Select(signal => ReadSignal(signal, lists))], Patterns(record, "allow", lists), Patterns(record, "unlessText", lists));
    }

    private static Signal ReadSignal(Record record, Dictionary<string, PatternNode> lists)
    {
        Signal signal = new(record.Text("name"), Patterns(record, "says", lists), record.OptionalText("message"), record.OptionalText("remedy"), record.OptionalText("replace"));
        if (signal.Says.Count == 0)
        {
            record.Fault(record.Line, $"The signal “{signal.Name}” says nothing that can be found.", "Give it a list “says:” with at least one wording.");
        }

        record.Done();
        return signal;
    }

    private static List<Pattern> Patterns(Record record, string field, Dictionary<string, PatternNode> lists)
    {
        List<Pattern> patterns = [];
        foreach (var (text, line) in record.Lines(field))
        {
            Try(record, line, () => patterns.Add(new PatternParser(lists).Parse(text)));
        }

        return patterns;
    }

    private static void Try(Record record, int line, Action read)
    {
        try
        {
            read();
        }
        catch (FormatException broken)
        {
            record.Fault(line, broken.Message, "Correct the wording.");
        }
    }
}
