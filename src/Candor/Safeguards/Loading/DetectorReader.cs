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

    private IDetector? Create(string name, Record record)
    {
        switch (name)
        {
            case "confirm-or-deny" or "individual-advice" or "emtala-deterrence" or "claim-lexicon" or "colour-codes" or "safe-messaging" or "speculation" or "wording":
                return new PhraseDetector(Phrases(record));
            default:
                record.Fault(record.LineOf("name"), $"There is no detector “{name}”.", "Use one that the documentation of safeguards names.");
                return null;
        }
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
