using System.Reflection;

namespace Candor.Safeguards.Loading;

/// <summary>Where the files of a pack come from.</summary>
internal static class PackFiles
{
    /// <summary>The YAML files compiled into this assembly under <paramref name="folder"/> of Safeguards.</summary>
    public static IReadOnlyList<PackFile> Embedded(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Candor.Safeguards.{folder}.";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new PackFile(name[prefix.Length..], Read(assembly, name))),
        ];
    }

    /// <summary>The YAML files of a folder on disk.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<PackFile> Folder(string path) =>
    [
        .. Directory.EnumerateFiles(path, "*.yaml").Concat(Directory.EnumerateFiles(path, "*.yml"))
            .Order(StringComparer.Ordinal)
            .Select(file => new PackFile(Path.GetFileName(file), File.ReadAllText(file))),
    ];

    private static string Read(Assembly assembly, string name)
    {
        using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
