using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Candor.Web.CommandLine.Lines;

/// <summary>One line as a JSON object whose members are texts. Members that nobody asks for are left alone.</summary>
internal sealed class JsonLine(Line line, JsonDocument document) : IDisposable
{
    /// <exception cref="BadInputException">The line is not one JSON object.</exception>
    public static JsonLine Parse(Line line)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line.Bytes);
        }
        catch (JsonException broken)
        {
            throw line.Wrong($"not JSON (byte {broken.BytePositionInLine + 1}); write one object on one line");
        }

        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new JsonLine(line, document)
            : throw line.Wrong("not an object; write {\"id\": …, \"text\": …}");
    }

    public string Needed(string name) => Optional(name) ?? throw line.Wrong($"\"{name}\" is missing");

    public string? Optional(string name) =>
        !document.RootElement.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? Decode(value)
        : throw line.Wrong($"\"{name}\" must be a text in quotes");

    public void Dispose() => document.Dispose();

    // Texts cut in the middle of an emoji hold half of a surrogate pair (\ud83d). The parser refuses it; one such post
    // must not stop the reading of all the others, so the half becomes U+FFFD, which keeps the text's length.
    private static string Decode(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        StringBuilder text = new(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
            }
            else if (raw[++at] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                text.Append(raw[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var itself => itself });
            }
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
