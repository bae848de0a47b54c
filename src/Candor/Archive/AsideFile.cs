namespace Candor.Archive;

/// <summary>
/// A file that is there whole or not at all: written beside its place under a name that ends in <c>.partial</c>, brought to
/// the disk, and then renamed. What a killed program left there is overwritten by the next.
/// </summary>
internal sealed class AsideFile : IAsyncDisposable
{
    private readonly string place;
    private readonly string aside;
    private bool settled;

    /// <exception cref="IOException">The folder is not there, or somebody else is writing the same file.</exception>
    public AsideFile(string place)
    {
        this.place = Path.GetFullPath(place);
        aside = this.place + ".partial";
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 128 * 1024 };
        if (!OperatingSystem.IsWindows())
        {
            // What it holds is not for everybody on the machine.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Stream = new FileStream(aside, options);
        Stream.SetLength(0);
    }

    public FileStream Stream { get; }

    /// <summary>Brings it to the disk and puts it in its place, in one step.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken);
        Stream.Flush(flushToDisk: true);
        await Stream.DisposeAsync();
        File.Move(aside, place, overwrite: true);
        settled = true;
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        if (!settled)
        {
            File.Delete(aside);
        }
    }
}
