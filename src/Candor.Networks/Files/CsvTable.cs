using CsvHelper;

namespace Candor.Networks.Files;

/// <summary>A reader of one table that stops, and says where, at a quote without an end.</summary>
internal sealed class CsvTable : IDisposable
{
    public CsvTable(TextReader text, CsvReaderOptions options) => Reader = CsvReader.Create(text, options with { OnMalformedRecord = Notice });

    public CsvReader Reader { get; }

    /// <summary>The line of the row whose quote has no end; null when there was none.</summary>
    public long? OpenQuoteAt { get; private set; }

    /// <summary>Moves to the next whole row.</summary>
    public async ValueTask<bool> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Reader.ReadAsync(cancellationToken) && OpenQuoteAt is null;
        }
        catch (CsvFormatException tooLarge)
        {
            OpenQuoteAt = tooLarge.LineNumber;
            return false;
        }
    }

    public void Dispose() => Reader.Dispose();

    private void Notice(CsvMalformedRecord row)
    {
        // An opening quote too many runs to the next quote of the file, on some later line, and there is text behind that one.
        if (row.Reason == CsvMalformedReason.UnterminatedQuote || (row.Reason == CsvMalformedReason.TextAfterClosingQuote && row.RawRecord.AsSpan().ContainsAny('\r', '\n')))
        {
            OpenQuoteAt = row.LineNumber;
        }
    }
}
