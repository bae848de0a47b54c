namespace Candor.Web.CommandLine.Lines;

/// <summary>Whole lines on standard output, buffered between flushes.</summary>
internal sealed class AnswerStream(Stream output) : IAsyncDisposable
{
    private readonly BufferedStream buffered = new(output, 64 * 1024);

    /// <exception cref="ReaderLeftException">Nobody reads the output any more.</exception>
    public async Task WriteLineAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        try
        {
            await buffered.WriteAsync(line, cancellationToken);
            buffered.WriteByte((byte)'\n');
        }
        catch (IOException gone)
        {
            throw new ReaderLeftException(gone);
        }
    }

    /// <exception cref="ReaderLeftException">Nobody reads the output any more.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await buffered.FlushAsync(cancellationToken);
        }
        catch (IOException gone)
        {
            throw new ReaderLeftException(gone);
        }
    }

    public async ValueTask DisposeAsync() => await FlushAsync(CancellationToken.None);
}
