using System.Text.Json;
using Candor.Web.CommandLine;

namespace Candor.Web.Evaluation;

/// <summary>The files of a data folder, row by row. Counts what is read, and stops when asked to.</summary>
internal sealed class DataRows(string folder, Progress progress, CancellationToken cancellationToken)
{
    public bool Has(string file) => File.Exists(PathOf(file));

    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>The files of a folder with this ending, in the order of their names, relative to the data folder.</summary>
    public IReadOnlyList<string> FilesIn(string under, string ending)
        => Directory.Exists(PathOf(under))
            ? [.. Directory.EnumerateFiles(PathOf(under), "*" + ending, SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The JSON objects of a file, one a line; empty lines are passed over.</summary>
    /// <exception cref="BadInputException">A line is no JSON object.</exception>
    public IEnumerable<JsonElement> Of(string file)
    {
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return Parse(line, file, number);
                progress.OneMore();
            }
        }
    }

    /// <summary>The lines of a file as they stand.</summary>
    public IEnumerable<string> Lines(string file)
    {
        foreach (var line in File.ReadLines(PathOf(file)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return line;
        }
    }

    private static JsonElement Parse(string line, string file, int number)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            return row.RootElement.ValueKind == JsonValueKind.Object ? row.RootElement.Clone() : throw new BadInputException($"{file}, line {number}: not a JSON object");
        }
        catch (JsonException)
        {
            throw new BadInputException($"{file}, line {number}: not JSON");
        }
    }
}
