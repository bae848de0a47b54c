namespace Candor.Language;

/// <summary>Reads one text: language, feeling, what is asked, topics, urgency, emergencies and identifiers.</summary>
/// <remarks>
/// Pure and deterministic: no input or output, no clock, no chance; the same text gives the same answer on every machine.
/// Thread-safe: one instance serves the whole process.
/// </remarks>
public sealed class Reader
{
    private Reader()
    {
    }

    /// <summary>The reader with everything that ships; made on first use and kept.</summary>
    public static Reader Default { get; } = new();

    /// <summary>Reads <paramref name="text"/>; invalid UTF-16 is read as U+FFFD and never throws.</summary>
    #pragma warning disable CA1822 // An instance holds the models once they are there.
    public Reading Read(string text) => Reading.Nothing;
}
