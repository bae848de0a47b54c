using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Candor.Language;
using Candor.Networks;
using Candor.Safeguards.Detection;
using Candor.Safeguards.Phrasing;

namespace Candor.Safeguards.Loading;

/// <summary>The detectors by name. A rule that names another is refused.</summary>
internal sealed class DetectorReader(IReadOnlyDictionary<string, Phrasebook> phrasebooks)
{
    /// <summary>The detector of a rule; null when it cannot be read.</summary>
    public IDetector? Read(Record rule)
    {
        if (rule.Inner("detector") is not { } record)
        {
            rule.Fault(rule.Line, "“detector” is missing.", "Add a record “detector:” with “name:” and its parameters.");
            return null;
        }

        var detector = Create(record.Text("name"), record);
        record.Done();
        return detector;
    }

    private IDetector? Create(string name, Record record) => name switch
    {
        "confirm-or-deny" => new ConfirmOrDenyDetector(Phrases(record), Echo(record)),
        "individual-advice" or "emtala-deterrence" or "claim-lexicon" or "colour-codes" or "safe-messaging" or "speculation" or "no-comment" or "wording" =>
            new PhraseDetector(Phrases(record)),
        "unmask" => new UnmaskDetector(Words(record, "greetings"), Words(record, "titles"), Words(record, "notNames")),
        "identifiers" => new IdentifiersDetector(
            record.Choices<IdentifierKind>("kinds").ToFrozenSet(), record.Inner("near") is { } near ? Near(near) : null, Words(record, "titles"), record.Flag("repeatedOnly") == true, record.Flag("whenKnown") == true),
        "reading-grade" => new ReadingGradeDetector(Count(record, "most")),
        "network-limit" => new NetworkLimitDetector(Limits(record)),
        "alt-text" => Regex(record, "fileName") is { } fileName ? new AltTextDetector(fileName) : null,
        "alt-style" => new AltStyleDetector(Phrases(record)),
        "pattern" => Regex(record, "regex") is { } regex ? new RegexDetector(regex) : null,
        "hashtag-case" => new HashtagCaseDetector(Count(record, "shortest")),
        "emoji-count" => new EmojiCountDetector(Count(record, "most")),
        "all-caps" => new AllCapsDetector(Count(record, "shortest"), record.Texts("abbreviations").ToFrozenSet(StringComparer.Ordinal)),
        _ => Unknown(name, record),
    };

    private PhraseSearch Near(Record record)
    {
        var search = Phrases(record);
        record.Done();
        return search;
    }

    private static IDetector? Unknown(string name, Record record)
    {
        record.Fault(record.LineOf("name"), $"There is no detector “{name}”.", "Use one that the documentation of safeguards names.");
        return null;
    }

    private static EchoSearch? Echo(Record record)
    {
        if (record.Inner("echo") is not { } echo)
        {
            return null;
        }

        Dictionary<string, string> numbers = new(StringComparer.Ordinal);
        if (echo.Inner("numbers") is { } words)
        {
            foreach (var word in words.FieldNames())
            {
                numbers[word] = words.Text(word);
            }
        }

        EchoSearch search = new(Words(echo, "details"), Words(echo, "units"), numbers, Words(echo, "general"), echo.Text("message"), echo.Text("remedy"));
        echo.Done();
        return search;
    }

    private static Dictionary<string, TextLimit> Limits(Record record)
    {
        Dictionary<string, TextLimit> limits = new(StringComparer.Ordinal);
        foreach (var limit in record.Inners("limits"))
        {
            var length = Count(limit, "length");
            limits[limit.Text("network")] = new TextLimit(length, limit.Choice("unit", CountingUnit.Grapheme), limit.Number("bytes"), limit.Number("url"));
            limit.Done();
        }

        return limits;
    }

    private static int Count(Record record, string field)
    {
        var count = record.Number(field);
        if (count is null or < 1)
        {
            record.Fault(record.LineOf(field), $"“{field}” is missing or less than one.", "Give it a whole number.");
        }

        return count ?? 1;
    }

    private static Regex? Regex(Record record, string field)
    {
        try
        {
            return SafeRegex.Compile(record.Text(field));
        }
        catch (FormatException broken)
        {
            record.Fault(record.LineOf(field), broken.Message, "Correct it, or write the rule as wordings.");
            return null;
        }
    }

    private static WordSet Words(Record record, string field)
    {
        WordSet words = new();
        foreach (var word in record.Texts(field))
        {
            words.Add(word);
        }

        return words;
    }

    private PhraseSearch Phrases(Record record)
    {
        List<Phrasebook> books = [];
        foreach (var (name, line) in record.Lines("phrasebooks"))
        {
            if (phrasebooks.TryGetValue(name, out var book))
            {
                books.Add(book);
            }
            else
            {
                record.Fault(line, $"The phrasebook “{name}” is not there.", "Use a name that a file of the pack declares.");
            }
        }

        books.Add(new PhrasebookReader(phrasebooks).Read(record));
        if (books.All(book => book.Signals.Count == 0))
        {
            record.Fault(record.Line, "The detector has nothing to look for.", "Give it “phrasebooks:” or “signals:”.");
        }

        return new PhraseSearch(books);
    }
}
