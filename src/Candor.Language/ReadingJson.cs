using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Candor.Language;

/// <summary>The JSON shapes of the <c>read</c>, <c>redact</c> and <c>match</c> verbs, with the order of their properties.</summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, no line feed at its end.</summary>
    public static string Write(string id, Reading reading) => Line(writer => Write(writer, id, reading));

    /// <summary><c>{"id","language","sentiment","intents","themes","urgency","emergencies","identifiers","abusive","spam","health","checkworthy"}</c></summary>
    public static void Write(Utf8JsonWriter writer, string id, Reading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("language", reading.Language);
        writer.WriteStartObject("sentiment");
        writer.WriteString("label", reading.Sentiment.Label.ToWire());
        writer.WriteNumber("score", Rounded(reading.Sentiment.Score));
        writer.WriteEndObject();
        WriteScored(writer, "intents", "label", reading.Intents);
        WriteScored(writer, "themes", "label", reading.Themes);
        writer.WriteString("urgency", reading.Urgency.ToWire());
        WriteScored(writer, "emergencies", "class", reading.Emergencies);
        WriteIdentifiers(writer, reading.Identifiers);
        writer.WriteNumber("abusive", Rounded(reading.Abusive));
        writer.WriteNumber("spam", Rounded(reading.Spam));
        writer.WriteNumber("health", Rounded(reading.Health));
        writer.WriteNumber("checkworthy", Rounded(reading.Checkworthy));
        writer.WriteEndObject();
    }

    /// <summary><c>{"id","text","identifiers"}</c>; <paramref name="text"/> is redacted, the spans are those of the text before.</summary>
    public static string WriteRedacted(string id, string text, IReadOnlyList<Identifier> identifiers) => Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("text", Redactor.Redact(text, identifiers));
        WriteIdentifiers(writer, identifiers);
        writer.WriteEndObject();
    });

    /// <summary><c>{"id","matches":[{"fact","score"}]}</c></summary>
    public static string WriteMatches(string id, IReadOnlyList<Match> matches) => Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("matches");
        foreach (var match in matches)
        {
            writer.WriteStartObject();
            writer.WriteString("fact", match.Id);
            writer.WriteNumber("score", Rounded(match.Score));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void WriteScored<T>(Utf8JsonWriter writer, string name, string label, IReadOnlyList<Scored<T>> scores)
        where T : struct, Enum
    {
        writer.WriteStartArray(name);
        foreach (var scored in scores)
        {
            writer.WriteStartObject();
            writer.WriteString(label, scored.Label.ToWire());
            writer.WriteNumber("score", Rounded(scored.Score));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteIdentifiers(Utf8JsonWriter writer, IReadOnlyList<Identifier> identifiers)
    {
        writer.WriteStartArray("identifiers");
        foreach (var identifier in identifiers)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", identifier.Kind.ToWire());
            writer.WriteNumber("start", identifier.Start);
            writer.WriteNumber("end", identifier.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static double Rounded(double score) => Math.Round(score, 4);
}
