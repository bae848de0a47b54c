using System.Data.Common;
using System.Text.Json;
using Candor.Database;
using Candor.Inbox;
using Candor.Language;

namespace Candor.Archive;

/// <summary>A row as people read it: members by name, names beside ids, JSON as JSON, hashes in hex.</summary>
/// <param name="kind">The database it comes from.</param>
/// <param name="names">What people, channels and facilities are called, by id.</param>
internal sealed class ExportRow(DatabaseKind kind, IReadOnlyDictionary<Guid, string> names)
{
    /// <summary>Writes the members of the row; the caller opens and closes the object.</summary>
    public void Write(Utf8JsonWriter json, DbDataReader row, string table, IReadOnlyList<TableColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Kind == ColumnKind.Id && !row.IsDBNull(i))
            {
                WriteId(json, column.Name, row.GetGuid(i));
                continue;
            }

            json.WritePropertyName(column.Name);
            if (column.Kind == ColumnKind.Bytes && !row.IsDBNull(i))
            {
                json.WriteStringValue(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(i)));
            }
            else if ((table, column.Name) == ("items", "reading") && !row.IsDBNull(i))
            {
                // In the words of the contract, as the verb "read" says it.
                ReadingJson.Write(json, row.GetGuid(columns.Index().First(one => one.Item.Name == "id").Index).ToString(), ReadingText.Read(row.GetString(i))!);
            }
            else if (ExportPlan.HoldsJson(table, column.Name) && !row.IsDBNull(i) && row.GetString(i) is { Length: > 0 } text)
            {
                WriteJson(json, text);
            }
            else
            {
                RowText.Write(json, row, i, column.Kind, kind);
            }
        }
    }

    private void WriteId(Utf8JsonWriter json, string name, Guid id)
    {
        json.WriteString(name, id);
        if (name.EndsWith("_id", StringComparison.Ordinal) && names.TryGetValue(id, out var known))
        {
            json.WriteString(name[..^"_id".Length], known);
        }
    }

    private static void WriteJson(Utf8JsonWriter json, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            document.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(text);
        }
    }
}
