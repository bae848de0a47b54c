namespace Candor.Language.Tests;

/// <summary>The data sets beside the repository: CANDOR_DATA, or <c>../shared/data</c> beside its root. Tests that need them are skipped where they are absent.</summary>
internal static class DataFolder
{
    public static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine(Root(), file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The data file {file} is not here. Set CANDOR_DATA to the folder of the data sets.");
        }

        return File.ReadLines(path);
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("CANDOR_DATA") is { Length: > 0 } set)
        {
            return set;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Candor.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? ".", "shared", "data");
    }
}
