using System.Data.Common;
using System.Text.Json;
using Candor.Database;
using NodaTime;
using NodaTime.Text;

namespace Candor.Archive;

/// <summary>A value of a row as JSON and back, the same for both databases.</summary>
internal static class RowText
{
    /// <summary>Writes column <paramref name="index"/> of the row that <paramref name="row"/> stands on.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row, int index, ColumnKind kind, DatabaseKind database)
    {
        if (row.IsDBNull(index))
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case ColumnKind.Id:
                json.WriteStringValue(row.GetGuid(index));
                break;
            case ColumnKind.Text or ColumnKind.Document:
                json.WriteStringValue(row.GetString(index));
                break;
            case ColumnKind.Whole or ColumnKind.Long:
                json.WriteNumberValue(row.GetInt64(index));
                break;
            case ColumnKind.Real:
                json.WriteNumberValue(row.GetDouble(index));
                break;
            case ColumnKind.Flag:
                json.WriteBooleanValue(row.GetBoolean(index));
                break;
            case ColumnKind.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(index));
                break;
            case ColumnKind.Instant:
                json.WriteStringValue(InstantPattern.ExtendedIso.Format(InstantOf(row, index, database)));
                break;
            case ColumnKind.OffsetTime:
                json.WriteStringValue(row.GetFieldValue<DateTimeOffset>(index));
                break;
            case ColumnKind.LocalTime:
                json.WriteStringValue(database == DatabaseKind.Sqlite ? row.GetString(index) : LocalDateTimePattern.ExtendedIso.Format(row.GetFieldValue<LocalDateTime>(index)));
                break;
            case ColumnKind.LocalDate:
                json.WriteStringValue(database == DatabaseKind.Sqlite ? row.GetString(index) : LocalDatePattern.Iso.Format(row.GetFieldValue<LocalDate>(index)));
                break;
        }
    }

    /// <summary>The value that <see cref="Write"/> wrote; null for null.</summary>
    /// <exception cref="FormatException">It is no value of that kind.</exception>
    public static object? Read(JsonElement value, ColumnKind kind) => value.ValueKind == JsonValueKind.Null ? null : kind switch
    {
        ColumnKind.Id => value.GetGuid(),
        ColumnKind.Text or ColumnKind.Document => value.GetString(),
        ColumnKind.Whole => value.GetInt32(),
        ColumnKind.Long => value.GetInt64(),
        ColumnKind.Real => value.GetDouble(),
        ColumnKind.Flag => value.GetBoolean(),
        ColumnKind.Bytes => value.GetBytesFromBase64(),
        ColumnKind.Instant => InstantPattern.ExtendedIso.Parse(value.GetString()!).Value,
        ColumnKind.OffsetTime => value.GetDateTimeOffset(),
        ColumnKind.LocalTime => LocalDateTimePattern.ExtendedIso.Parse(value.GetString()!).Value,
        ColumnKind.LocalDate => LocalDatePattern.Iso.Parse(value.GetString()!).Value,
    };

    private static Instant InstantOf(DbDataReader row, int index, DatabaseKind database)
        => database == DatabaseKind.Sqlite ? Instant.FromUnixTimeTicks(row.GetInt64(index) * 10) : row.GetFieldValue<Instant>(index);
}
