using System.Globalization;
using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>
/// Reads what servers send. Many programs speak this API, each a little differently: a number may come as a string, a field
/// may be null, missing or of another kind. Whatever cannot be read counts as not said.
/// </summary>
internal static class Wire
{
    extension(JsonElement json)
    {
        /// <summary>A member, or an undefined element.</summary>
        public JsonElement At(string name)
            => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

        /// <summary>A text that is not empty; ids may come as numbers.</summary>
        public string? Text(string name) => json.At(name) switch
        {
            { ValueKind: JsonValueKind.String } value => value.GetString() is { Length: > 0 } text ? text : null,
            { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
            _ => null,
        };

        public long? Number(string name)
            => long.TryParse(json.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

        /// <summary>A count: a number of zero or more that fits.</summary>
        public int? Count(string name) => json.Number(name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

        public DateTimeOffset? Instant(string name)
            => DateTimeOffset.TryParse(json.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
                ? instant.ToUniversalTime()
                : null;

        /// <summary>A web address; anything else (a script, a file) is left out.</summary>
        public Uri? WebAddress(string name)
            => Uri.TryCreate(json.Text(name), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

        /// <summary>The objects of a list member.</summary>
        public IReadOnlyList<JsonElement> List(string name) => json.At(name).Objects();

        /// <summary>The objects of this list.</summary>
        public IReadOnlyList<JsonElement> Objects()
            => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)] : [];
    }
}
