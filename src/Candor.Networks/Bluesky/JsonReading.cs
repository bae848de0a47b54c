using System.Globalization;
using System.Text.Json;

namespace Candor.Networks.Bluesky;

/// <summary>Reads JSON of which nothing can be taken for granted: what is missing or of another kind is null or empty.</summary>
internal static class JsonReading
{
    extension(JsonElement json)
    {
        public JsonElement At(params ReadOnlySpan<string> path)
        {
            var here = json;
            foreach (var name in path)
            {
                if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
                {
                    return default;
                }
            }

            return here;
        }

        public string? Text(params ReadOnlySpan<string> path)
            => json.At(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public int? Number(string name)
            => json.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

        public DateTimeOffset? Time(params ReadOnlySpan<string> path)
            => DateTimeOffset.TryParse(json.Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

        public Uri? Address(string name)
            => Uri.TryCreate(json.Text(name), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

        public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path)
            => json.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().ToArray() : [];
    }
}
