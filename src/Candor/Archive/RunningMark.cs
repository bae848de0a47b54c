namespace Candor.Archive;

/// <summary>
/// Tells a restore that a server runs on this SQLite file: a shared lock on a file beside it, held as long as the process lives. Open
/// connections alone do not tell, since an idle server may have none.
/// </summary>
public sealed class RunningMark : IDisposable
{
    private FileStream? held;

    /// <summary>Holds the mark of <paramref name="database"/> until this is disposed.</summary>
    public void Hold(string database) => held ??= new FileStream(PlaceOf(database), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);

    /// <summary>Holds it alone: nobody runs, and nobody can start.</summary>
    /// <exception cref="IOException">A server runs.</exception>
    internal static FileStream Take(string database) => new(PlaceOf(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();

    private static string PlaceOf(string database) => Path.GetFullPath(database) + ".running";
}
