using CsvHelper;

namespace Candor.Networks.Files;

/// <summary>What a table's first row says.</summary>
/// <param name="Columns">Where which cell stands.</param>
/// <param name="Width">How many cells there are.</param>
/// <param name="Separator">What stands between them.</param>
internal sealed record CsvHeader(Dictionary<FileColumn, int> Columns, int Width, char Separator)
{
    /// <exception cref="FileUnreadableException">No column holds words.</exception>
    public static async Task<CsvHeader> ReadAsync(FilePart part, CsvReader reader, CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadHeaderAsync(cancellationToken);
        }
        catch (CsvFormatException wrong)
        {
            throw part.Unreadable(1, "the first row has a quote that is opened and never closed.", wrong);
        }

        var names = reader.Headers.ToArray();
        var columns = ColumnNames.Find(names);
        return columns.ContainsKey(FileColumn.Text)
            ? new CsvHeader(columns, names.Length, reader.Separator)
            : throw part.Unreadable(1, $"no column holds the words. Name it text (or comment, review, body). Found: {string.Join(", ", names.Take(20).Select(Shown))}.");
    }

    private static string Shown(string name) => name.Length <= 40 ? name.ReplaceLineEndings(" ") : name[..40].ReplaceLineEndings(" ") + "…";
}
