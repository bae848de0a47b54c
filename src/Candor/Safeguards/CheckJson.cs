using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Language;

namespace Candor.Safeguards;

/// <summary>Drafts and results as JSON lines, in the shape that <c>candor check</c> promises.</summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Reads <c>{"id","text","kind","network"?,"audience"?,"in_reply_to"?,"alt_texts"?}</c>, and besides these <c>author_name</c>,
    /// <c>author_handle</c>, <c>language</c>, <c>networks</c> and <c>versions</c>. Other fields are left alone.
    /// </summary>
    /// <param name="json">One line.</param>
    /// <param name="line">Its number from one, for messages.</param>
    /// <exception cref="CheckJsonException">The line is no draft.</exception>
    public static Draft Read(string json, int line)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw new CheckJsonException(line, $"this is not JSON (byte {broken.BytePositionInLine + 1}). Write one object on one line.");
        }

        using (document)
        {
            return new DraftJson(document.RootElement, line).Read();
        }
    }

    /// <summary>One line without its end.</summary>
    public static string Write(CheckResult result)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            json.WriteBoolean("cleared", result.Cleared);
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            if (result.Grade is { } grade)
            {
                json.WritePropertyName("grade");
                json.WriteRawValue(grade.ToString("0.0", CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteNull("grade");
            }

            json.WriteString("pack", result.PackVersion);
            json.WriteString("text_hash", result.TextHash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("effect", finding.Effect.ToWire());
        json.WriteNumber("start", finding.Start);
        json.WriteNumber("end", finding.End);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteString("where", finding.Where);
        WriteIfAny(json, "replacement", finding.Replacement);
        WriteIfAny(json, "role", finding.Role);
        json.WriteString("citation", finding.Citation);
        json.WriteString("source", finding.SourceUrl);
        if (finding.Unchecked)
        {
            json.WriteBoolean("unchecked", true);
        }

        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
