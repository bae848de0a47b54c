namespace Candor.Language.Cues;

/// <summary>Text files that ship inside this assembly, without empty lines and comments (<c>//</c>).</summary>
internal static class Resource
{
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = Open(name);
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                lines.Add(line.TrimEnd());
            }
        }

        return lines;
    }

    public static Stream Open(string name)
        => typeof(Resource).Assembly.GetManifestResourceStream("Candor.Language." + name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
}
