using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>The cells of JSON objects by what they mean. Remembers what the member names of earlier rows meant.</summary>
internal sealed class JsonFields
{
    private const int MostShapes = 1_000;

    private readonly Dictionary<string, Dictionary<FileColumn, int>> shapes = [];

    public FileFields Of(JsonElement row)
    {
        var members = row.EnumerateObject().Where(member => member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array)).ToList();
        var columns = Columns(members.ConvertAll(member => member.Name));
        var fields = new FileFields();
        foreach (var (column, at) in columns)
        {
            fields[column] = Cell(members[at].Value, column);
        }

        if (columns.TryGetValue(FileColumn.Author, out var author) && members[author].Value.ValueKind == JsonValueKind.Object)
        {
            fields[FileColumn.AuthorId] ??= Member(members[author].Value, FileColumn.Id);
        }

        return fields;
    }

    private Dictionary<FileColumn, int> Columns(List<string> names)
    {
        var shape = string.Join('\n', names);
        if (!shapes.TryGetValue(shape, out var columns))
        {
            columns = ColumnNames.Find(names);
            if (shapes.Count < MostShapes)
            {
                shapes.Add(shape, columns);
            }
        }

        return columns;
    }

    private string? Cell(JsonElement value, FileColumn column) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when column == FileColumn.Author => Member(value, FileColumn.Author),
        JsonValueKind.Object when column is FileColumn.Text or FileColumn.Rating or FileColumn.InReplyTo => Member(value, column is FileColumn.InReplyTo ? FileColumn.Id : column),
        _ => null,
    };

    private string? Member(JsonElement nested, FileColumn column)
    {
        var members = nested.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).ToList();
        return Columns(members.ConvertAll(member => member.Name)).TryGetValue(column, out var at) ? Cell(members[at].Value, column) : null;
    }
}
