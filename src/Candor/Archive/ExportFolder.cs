using Candor.Governance;

namespace Candor.Archive;

/// <summary>A folder that is there whole or not at all: filled beside its place, then renamed.</summary>
internal sealed class ExportFolder : IDisposable
{
    private readonly string place;
    private readonly string aside;
    private readonly List<ExportFile> files = [];
    private bool settled;

    /// <exception cref="RuleBrokenException"><c>folder-not-empty</c>.</exception>
    public ExportFolder(string path)
    {
        place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        aside = place + ".partial";
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any()))
        {
            throw new RuleBrokenException("folder-not-empty", $"{path} is not empty; it is left as it is. Give a folder that is empty or not there yet.");
        }

        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(aside);
        }
        else
        {
            // What is in it is not for everybody on the machine.
            Directory.CreateDirectory(aside, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public IReadOnlyList<ExportFile> Files => files;

    /// <summary>Writes one file of it; what <paramref name="write"/> answers is how many lines it has.</summary>
    public async Task AddAsync(string name, string what, Func<PartWriter, Task<long?>> write, CancellationToken cancellationToken)
    {
        var path = Path.Combine(aside, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var part = new PartWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous));
        var lines = await write(part);
        files.Add(new ExportFile { File = await part.FinishAsync(name, cancellationToken), Lines = lines, What = what });
    }

    public void Settle()
    {
        if (Directory.Exists(place))
        {
            Directory.Delete(place);
        }

        Directory.Move(aside, place);
        settled = true;
    }

    public void Dispose()
    {
        if (!settled)
        {
            Directory.Delete(aside, recursive: true);
        }
    }
}
