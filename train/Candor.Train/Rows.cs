using System.Text.Json;

namespace Candor.Train;

/// <summary>Reads JSON lines of the data folder.</summary>
internal static class Rows
{
    public static IEnumerable<JsonElement> Of(string data, string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(data, file)))
        {
            if (line.Length > 0)
            {
                using var row = JsonDocument.Parse(line);
                yield return row.RootElement.Clone();
            }
        }
    }

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
