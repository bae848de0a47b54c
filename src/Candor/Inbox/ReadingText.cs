using System.Text.Json;
using System.Text.Json.Serialization;
using Candor.Language;

namespace Candor.Inbox;

/// <summary>Keeps a reading as text in the database.</summary>
public static class ReadingText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(Reading reading) => JsonSerializer.Serialize(reading, Json);

    public static Reading? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<Reading>(json, Json);
}
