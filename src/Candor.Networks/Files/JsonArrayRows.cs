using System.Runtime.CompilerServices;

namespace Candor.Networks.Files;

/// <summary>Rows of one JSON array of objects.</summary>
internal static class JsonArrayRows
{
    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart part, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mapper = new RowMapper(part, options);
        await foreach (var (element, line) in JsonElements.ReadAsync(part, null, cancellationToken))
        {
            yield return mapper.Map(element, line);
        }

        foreach (var remark in mapper.Remarks())
        {
            yield return remark;
        }
    }
}
