using Candor.Language.Cues;
using Candor.Language.Identifiers;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>Reads one text: language, feeling, what is asked, topics, urgency, emergencies and identifiers.</summary>
/// <remarks>
/// Pure and deterministic: no input or output, no clock, no chance; the same text gives the same answer on every machine.
/// Thread-safe: one instance serves the whole process. Time grows with the length of the text and no faster.
/// </remarks>
public sealed class Reader
{
    private readonly Books _books = Books.Shipped;
    private readonly Readers _readers = new(Books.Shipped);

    private Reader()
    {
    }

    /// <summary>The reader with everything that ships; made on first use and kept.</summary>
    public static Reader Default { get; } = new();

    /// <summary>Reads <paramref name="text"/>; invalid UTF-16 is read as U+FFFD and never throws.</summary>
    public Reading Read(string text) => Read(text, KnownNames.None);

    /// <summary>Reads <paramref name="text"/> without flagging what the organisation itself has made public.</summary>
    public Reading Read(string text, KnownNames known) => Read(text, known, Recalibration.None);

    /// <summary>Reads <paramref name="text"/> with the probabilities of labels moved as the organisation's feedback taught.</summary>
    public Reading Read(string text, KnownNames known, Recalibration recalibration)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(recalibration);
        var wellFormed = WellFormed.From(text);
        var filter = ReferenceEquals(known, KnownNames.None) ? null : new KnownFilter(known);
        var reading = new ReadingBuilder(_books, _readers, recalibration);
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            var tokens = Tokenizer.Cut(wellFormed, start, end);
            reading.Add(wellFormed, tokens, IdentifierFinder.Find(wellFormed, tokens, filter));
        }

        return reading.Build();
    }

    /// <summary>
    /// Every label with its probability and the words that decided, whether it is named or not. Costs a multiple of <see cref="Read(string)"/>: for one text that a person looks at.
    /// </summary>
    public IReadOnlyList<Explanation> Explain(string text) => Explain(text, Recalibration.None);

    /// <summary>Every label, moved as the organisation's feedback taught.</summary>
    public IReadOnlyList<Explanation> Explain(string text, Recalibration recalibration)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(recalibration);
        var wellFormed = WellFormed.From(text);
        var reading = new ReadingBuilder(_books, _readers, recalibration);
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            reading.Add(wellFormed, Tokenizer.Cut(wellFormed, start, end), []);
        }

        return reading.Explain();
    }
}
