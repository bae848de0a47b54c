using System.Text.Json;

namespace Candor.Web.Evaluation;

/// <summary>Members of a row.</summary>
internal static class RowText
{
    extension(JsonElement row)
    {
        /// <summary>A member as text: a text as it is, a number as written, empty where it is absent or null.</summary>
        public string Text(string name) => !row.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? ""
            : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

        /// <summary>A list of texts; empty where it is absent.</summary>
        public IReadOnlyList<string> Texts(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText())] : [];
    }
}
