using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Candor.Networks.Files;

/// <summary>
/// The elements of one JSON array in a stream, one at a time: the array that the document is, or the one under a member of the object
/// that it is. Holds one element in memory.
/// </summary>
internal static class JsonElements
{
    private const int LargestElement = 67_108_864;

    /// <exception cref="FileUnreadableException">The document is broken, has no such array, or an element is too large.</exception>
    public static async IAsyncEnumerable<(JsonElement Element, long Line)> ReadAsync(FilePart part, string? member, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = part.Open();
        var cursor = new JsonCursor(part, member);
        var buffer = new byte[65_536];
        var held = await SkipMarkAsync(stream, buffer, cancellationToken);
        var ended = false;
        while (!cursor.Done)
        {
            while (cursor.Next(buffer.AsSpan(0, held), out var used, out var element))
            {
                buffer.AsSpan(used, held - used).CopyTo(buffer);
                held -= used;
                if (element is { } found)
                {
                    yield return (found, cursor.Line);
                }
            }

            if (cursor.Done)
            {
                yield break;
            }

            if (ended)
            {
                throw part.Unreadable(cursor.Line, "the file ends too early; it may have been cut off.");
            }

            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, held < LargestElement ? held * 2 : throw part.Unreadable(cursor.Line, "one entry is larger than 64 MiB."));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken);
            ended = read == 0;
            held += read;
        }
    }

    private static async Task<int> SkipMarkAsync(Stream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        var held = await stream.ReadAtLeastAsync(buffer, 3, throwOnEndOfStream: false, cancellationToken);
        if (held < 3 || buffer is not [0xEF, 0xBB, 0xBF, ..])
        {
            return held;
        }

        buffer.AsSpan(3, held - 3).CopyTo(buffer);
        return held - 3;
    }
}
