using System.Text.Json;
using Candor.Language;

namespace Candor.Safeguards;

/// <summary>Reads the fields of one draft and says which is wrong.</summary>
internal sealed class DraftJson(JsonElement json, int line)
{
    public Draft Read()
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("this is not an object. Write {\"id\": …, \"text\": …, \"kind\": …}.");
        }

        var kind = Needed("kind");
        return new Draft
        {
            Id = Needed("id"),
            Text = Needed("text"),
            Kind = Labels.FromWire<DraftKind>(kind)
                ?? throw Wrong($"\"kind\" is \"{kind}\". Write one of: {string.Join(", ", Enum.GetValues<DraftKind>().Select(one => one.ToWire()))}."),
            InReplyTo = Text("in_reply_to"),
            Audience = Text("audience"),
            Language = Text("language"),
            AuthorName = Text("author_name"),
            AuthorHandle = Text("author_handle"),
            AltTexts = List("alt_texts", orNull: true),
            Networks = Text("network") is { } network ? [network] : [.. List("networks", orNull: false).OfType<string>()],
            Versions = Versions(),
        };
    }

    private string Needed(string name) => Text(name) ?? throw Wrong($"\"{name}\" is missing. Add it as a text.");

    private string? Text(string name) => Field(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? Decode(value, name) : throw Wrong($"\"{name}\" is not a text.");

    private List<string?> List(string name, bool orNull)
    {
        if (Field(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array
            || !value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String || (orNull && item.ValueKind == JsonValueKind.Null)))
        {
            throw Wrong($"\"{name}\" is not a list of texts{(orNull ? " or nulls" : "")}.");
        }

        return [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : Decode(item, name))];
    }

    private Dictionary<string, string> Versions()
    {
        if (Field("versions") is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().All(version => version.Value.ValueKind == JsonValueKind.String))
        {
            throw Wrong("\"versions\" is not an object of texts by network.");
        }

        Dictionary<string, string> versions = new(StringComparer.Ordinal);
        foreach (var version in value.EnumerateObject())
        {
            versions[version.Name] = Decode(version.Value, "versions");
        }

        return versions;
    }

    // An escaped half of a surrogate pair passes the parser and fails only here.
    private string Decode(JsonElement value, string name)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong($"\"{name}\" holds half of a surrogate pair. Save the text as valid Unicode.");
        }
    }

    private JsonElement? Field(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private CheckJsonException Wrong(string what) => new(line, what);
}
