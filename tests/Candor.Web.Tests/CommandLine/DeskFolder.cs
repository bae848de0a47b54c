namespace Candor.Web.Tests.CommandLine;

/// <summary>An empty folder to run a desk in, with its settings; gone with the test.</summary>
internal sealed class DeskFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("candor-desk-").FullName;

    /// <summary>Settings by name, sections parted by two underscores.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Database => System.IO.Path.Combine(Path, "data", "candor.db");

    public Task<CandorProcess> RunAsync(params string[] arguments) => CandorProcess.RunAsync(arguments, desk: this);

    public async Task<string> WriteAsync(string name, string text)
    {
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, name), text, TestContext.Current.CancellationToken);
        return name;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
