using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>Rows of JSON lines: one object per line.</summary>
internal static class JsonLineRows
{
    private const string NotJson = "not JSON";

    // A file whose first rows are all no JSON is one object over many lines, or something else altogether.
    private const int RowsUntilSure = 5;
    private const int LongestLine = 33_554_432;

    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart part, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var encoding = await FileSniffer.EncodingAsync(part, cancellationToken);
        using var reader = new StreamReader(part.Open(), encoding);
        var mapper = new RowMapper(part, options);
        List<FileRow> held = [];
        var understood = false;
        await foreach (var (number, line) in BoundedLines.ReadAsync(reader, LongestLine, cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(line) && line is not null)
            {
                continue;
            }

            var row = line is null ? part.Bad(number, $"the line is longer than {LongestLine / 1_048_576} million characters") : Row(part, line, number, mapper);

            understood |= row is FileRow.Good || (row is FileRow.Bad bad && !bad.Reason.StartsWith(NotJson, StringComparison.Ordinal));
            held.Add(row);
            if (!understood && held.Count < RowsUntilSure)
            {
                continue;
            }

            foreach (var each in understood ? held : throw NoJson(part, held))
            {
                yield return each;
            }

            held.Clear();
        }

        foreach (var remark in held.Count == 0 ? mapper.Remarks() : throw NoJson(part, held))
        {
            yield return remark;
        }
    }

    private static FileRow Row(FilePart part, string line, long number, RowMapper mapper)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return mapper.Map(document.RootElement, number);
        }
        catch (JsonException wrong)
        {
            return part.Bad(number, $"{NotJson}: something is wrong at character {(wrong.BytePositionInLine ?? 0) + 1}");
        }
    }

    private static FileUnreadableException NoJson(FilePart part, List<FileRow> rows) =>
        part.Unreadable(((FileRow.Bad)rows[0]).Line, "it begins like JSON lines, but its first rows are not JSON. Put one object on each line, such as {\"id\": \"1\", \"text\": \"…\"}.");
}
