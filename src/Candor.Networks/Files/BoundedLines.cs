using System.Runtime.CompilerServices;
using System.Text;

namespace Candor.Networks.Files;

/// <summary>The lines of a text; of one that is longer than allowed nothing but its number.</summary>
internal static class BoundedLines
{
    public static async IAsyncEnumerable<(long Number, string? Line)> ReadAsync(TextReader reader, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new char[65_536];
        var line = new StringBuilder();
        var number = 1L;
        var tooLong = false;
        var any = false;
        while (await reader.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            var start = 0;
            while (buffer.AsSpan(start, read - start).IndexOf('\n') is var end and >= 0)
            {
                Take(buffer.AsSpan(start, end));
                yield return (number++, tooLong ? null : line.ToString());
                line.Clear();
                (tooLong, any) = (false, false);
                start += end + 1;
            }

            Take(buffer.AsSpan(start, read - start));
        }

        if (any)
        {
            yield return (number, tooLong ? null : line.ToString());
        }

        void Take(ReadOnlySpan<char> piece)
        {
            any |= piece.Length > 0;
            tooLong |= line.Length + piece.Length > longest;
            if (tooLong)
            {
                line.Clear();
            }
            else
            {
                line.Append(piece);
            }
        }
    }
}
