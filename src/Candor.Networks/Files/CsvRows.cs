using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Candor.Networks.Files;

/// <summary>Rows of a table in text: commas, semicolons, tabs or bars, with a header.</summary>
internal static class CsvRows
{
    // A quote that is opened and never closed makes one row of all that follows: stop before it fills the memory.
    private const int LargestRow = 64 * 1024 * 1024;

    // How often reading goes on after such a row. More of them is no table.
    private const int MostOpenQuotes = 20;

    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart part, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var encoding = await FileSniffer.EncodingAsync(part, cancellationToken);
        var mapper = new RowMapper(part, options);
        CsvHeader? header = null;
        var skipped = 0L;
        for (var passes = 0; passes <= MostOpenQuotes; passes++)
        {
            using var table = Open(part, encoding, skipped, header?.Separator, cancellationToken);
            header ??= await CsvHeader.ReadAsync(part, table.Reader, cancellationToken);
            while (await table.NextAsync(cancellationToken))
            {
                yield return Row(part, table.Reader, header, skipped, mapper);
            }

            if (table.OpenQuoteAt is not { } line)
            {
                break;
            }

            skipped += line;
            yield return part.Bad(skipped, "a quote is opened here and never closed; the lines after it were read on their own");
        }

        foreach (var remark in mapper.Remarks())
        {
            yield return remark;
        }
    }

    private static CsvTable Open(FilePart part, Encoding encoding, long skip, char? separator, CancellationToken cancellationToken)
    {
        var text = new StreamReader(part.Open(), encoding);
        try
        {
            SkipLines(text, skip, cancellationToken);
            return new CsvTable(text, new CsvReaderOptions { HasHeader = skip == 0, Separator = separator, MaxRecordSize = LargestRow, TrackLineNumbers = true, IncludeValuesInExceptions = false });
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    private static FileRow Row(FilePart part, CsvReader reader, CsvHeader header, long skipped, RowMapper mapper)
    {
        var line = skipped + reader.LineNumber;

        // After a broken quote a line may be the rest of a broken text: only a whole row is believed.
        if (skipped > 0 && reader.FieldCount != header.Width)
        {
            return part.Bad(line, $"it has {reader.FieldCount} cells and the header has {header.Width}; it may belong to the broken row before it");
        }

        for (var extra = header.Width; extra < reader.FieldCount; extra++)
        {
            if (!reader.IsEmpty(extra))
            {
                return part.Bad(line, $"it has {reader.FieldCount} cells and the header has {header.Width}; put quotes around a text that holds the separator");
            }
        }

        var fields = new FileFields();
        foreach (var (column, at) in header.Columns)
        {
            fields[column] = reader.GetString(at);
        }

        return mapper.Map(fields, line);
    }

    private static void SkipLines(StreamReader text, long lines, CancellationToken cancellationToken)
    {
        while (lines > 0 && text.Read() is var letter and >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines -= letter == '\n' || (letter == '\r' && text.Peek() != '\n') ? 1 : 0;
        }
    }
}
