using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>Where <see cref="JsonElements"/> stands in a document that it sees in pieces.</summary>
internal sealed class JsonCursor(FilePart part, string? member)
{
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 64 });
    private bool inArray;
    private bool memberNext;
    private long linesBefore;

    /// <summary>The line that the last token began on, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Whether the array has ended.</summary>
    public bool Done { get; private set; }

    /// <summary>Takes one step; false when more bytes are needed or the array has ended.</summary>
    public bool Next(ReadOnlySpan<byte> bytes, out int used, out JsonElement? element)
    {
        element = null;
        used = 0;
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state);
        try
        {
            if (!reader.Read())
            {
                return false;
            }

            Line = 1 + linesBefore + bytes[..(int)reader.TokenStartIndex].Count((byte)'\n');

            if (!(inArray ? Element(ref reader, out element) : Outside(ref reader)))
            {
                return false;
            }
        }
        catch (JsonException wrong)
        {
            throw part.Unreadable(1 + (wrong.LineNumber ?? linesBefore), "the JSON is broken there.", wrong);
        }

        used = (int)reader.BytesConsumed;
        linesBefore += bytes[..used].Count((byte)'\n');
        state = reader.CurrentState;
        return !Done;
    }

    private bool Element(ref Utf8JsonReader reader, out JsonElement? element)
    {
        element = null;
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            Done = true;
            return true;
        }

        if (!JsonDocument.TryParseValue(ref reader, out var document))
        {
            return false;
        }

        using (document)
        {
            element = document.RootElement.Clone();
        }

        return true;
    }

    private bool Outside(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray && (member is null ? reader.CurrentDepth == 0 : memberNext))
        {
            inArray = true;
            return true;
        }

        if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject)
        {
            throw part.Unreadable(Line, $"there is no list of entries (\"{member}\") in it.");
        }

        memberNext = member is not null && reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(member);
        return memberNext || reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject) || reader.CurrentDepth == 0 || reader.TrySkip();
    }
}
