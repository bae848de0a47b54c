namespace Candor.Web.Tests.Architecture;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Tree
{
    private static readonly string[] Grown = [".git", ".tools", "artifacts", "data", "node_modules", "bin", "obj"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every file of the tree that people wrote, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesOf(Root).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> FilesOf(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var file in Directory.EnumerateDirectories(folder)
            .Where(inner => !Grown.Contains(Path.GetFileName(inner)))
            .SelectMany(FilesOf))
        {
            yield return file;
        }
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Candor.slnx"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Candor.slnx is nowhere above the tests."));
}
