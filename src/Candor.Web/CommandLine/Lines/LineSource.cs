using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace Candor.Web.CommandLine.Lines;

/// <summary>Lines of a file or of standard input, one at a time in constant memory. Empty lines are passed over.</summary>
internal sealed class LineSource : IAsyncDisposable
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 256 * 1024 * 1024;

    private const int SmallBuffer = 64 * 1024;

    private readonly Stream stream;
    private readonly string name;

    private LineSource(Stream stream, string name)
    {
        this.stream = stream;
        this.name = name;
    }

    /// <summary>Whether the lines can be read a second time.</summary>
    public bool CanStartOver => stream.CanSeek;

    /// <summary>The argument that names a source; without it, standard input.</summary>
    public static Argument<string> Argument(string shape)
    {
        Argument<string> file = new("FILE")
        {
            Description = $"JSON lines {shape}; - is standard input",
            DefaultValueFactory = _ => "-",
        };
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', _, ..] unknown }])
            {
                result.AddError($"There is no option {unknown}.");
            }
        });
        return file;
    }

    /// <summary>Opens <paramref name="path"/>, or standard input for <c>-</c>.</summary>
    /// <exception cref="BadInputException">There is no such file, or it may not be read.</exception>
    public static LineSource Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return new LineSource(terminal.Input, "standard input");
        }

        try
        {
            return new LineSource(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1), path);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(Directory.Exists(path) ? $"{path} is a folder; name a file of JSON lines"
                : File.Exists(path) ? $"{path} cannot be read: {broken.Message}"
                : $"there is no file {path}");
        }
    }

    public void StartOver() => stream.Seek(0, SeekOrigin.Begin);

    /// <exception cref="BadInputException">A line is not UTF-8, or longer than <see cref="LongestLine"/>.</exception>
    public async IAsyncEnumerable<Line> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[SmallBuffer];
        int start = 0, searched = 0, filled = 0;
        long number = 0;
        for (var ended = false; ;)
        {
            var found = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n');
            if (found < 0 && !ended)
            {
                buffer = MakeRoom(buffer, ref start, ref filled, number + 1);
                searched = filled;
                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
                ended = read == 0;
                filled += read;
                continue;
            }

            // The last line needs no end of its own.
            var end = found < 0 ? filled : searched + found;
            if (Take(buffer.AsSpan(start, end - start), ++number) is { } line)
            {
                yield return line;
            }

            if (found < 0)
            {
                yield break;
            }

            start = searched = end + 1;
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private Line? Take(ReadOnlySpan<byte> bytes, long number)
    {
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        bytes = bytes.TrimEnd("\r \t"u8);
        if (bytes.IsEmpty)
        {
            return null;
        }

        Line line = new(name, number, bytes.ToArray());
        return Utf8.IsValid(bytes) ? line : throw line.Wrong($"not UTF-8 (byte {FirstInvalid(bytes) + 1}); save the file as UTF-8");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out var sound, out _, replaceInvalidSequences: false);
        return sound;
    }

    // What is left of the line under way moves to the front; a line that fills the buffer gets one of twice the size.
    private byte[] MakeRoom(byte[] buffer, ref int start, ref int filled, long number)
    {
        var left = buffer.AsSpan(start, filled - start);
        if (left.Length >= LongestLine)
        {
            throw new BadInputException($"{name}, line {number}: longer than {LongestLine / 1024 / 1024} MiB");
        }

        var next = left.Length == buffer.Length ? new byte[buffer.Length * 2]
            : buffer.Length > SmallBuffer && left.Length < SmallBuffer / 2 ? new byte[SmallBuffer]
            : buffer;
        left.CopyTo(next);
        (start, filled) = (0, left.Length);
        return next;
    }
}
