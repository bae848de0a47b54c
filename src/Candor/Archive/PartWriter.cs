using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Candor.Archive;

/// <summary>Writes one part, and knows how many bytes went through and their SHA-256.</summary>
internal sealed class PartWriter(Stream stream) : IAsyncDisposable
{
    private const int FlushAt = 256 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> waiting = new(2 * FlushAt);
    private long bytes;

    /// <summary>Writes one line of JSON.</summary>
    public async ValueTask LineAsync(Utf8JsonWriter json, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        json.Reset(waiting);
        write(json);
        json.Flush();
        waiting.Write("\n"u8);
        if (waiting.WrittenCount >= FlushAt)
        {
            await FlushAsync(cancellationToken);
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await ThroughAsync(content, cancellationToken);
    }

    /// <summary>Writes what waits, and says what the part is.</summary>
    public async Task<BackupPart> FinishAsync(string name, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        return new BackupPart { Name = name, Bytes = bytes, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    public async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await stream.DisposeAsync();
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await ThroughAsync(waiting.WrittenMemory, cancellationToken);
        waiting.ResetWrittenCount();
    }

    private async ValueTask ThroughAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        hash.AppendData(content.Span);
        bytes += content.Length;
        await stream.WriteAsync(content, cancellationToken);
    }
}
