using System.Text;

namespace Candor.Networks.Files;

/// <summary>Tells a file's shape and encoding from its bytes.</summary>
internal static class FileSniffer
{
    private const int HeadSize = 65_536;

    public static async Task<FileShape> ShapeAsync(FilePart part, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(part, cancellationToken);
        return head switch
        {
            [] => FileShape.Empty,
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => FileShape.Zip,
            [0x1f, 0x8b, ..] => FileShape.Gzip,
            _ when head.AsSpan(0, Math.Min(head.Length, 64)).IndexOf("roots"u8) is > 0 and < 16 => FileShape.Repository,
            _ => ShapeOfText(head),
        };
    }

    /// <summary>
    /// The encoding of the whole file: by its mark, or UTF-8, or UTF-16 by its zero bytes, or Windows-1252 when nothing in it is UTF-8
    /// beyond ASCII.
    /// </summary>
    public static async Task<Encoding> EncodingAsync(FilePart part, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(part, cancellationToken);
        if (Marked(head) is { } marked)
        {
            return marked;
        }

        await using var stream = part.Open();
        var tally = new Utf8Tally();
        var buffer = new byte[HeadSize];
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            tally.Add(buffer.AsSpan(0, read));
        }

        return tally.Wrong > tally.Right ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : new UTF8Encoding(false);
    }

    private static FileShape ShapeOfText(byte[] head)
    {
        var text = (Marked(head) ?? Encoding.Latin1).GetString(head).TrimStart('\uFEFF');
        if (LooksBinary(text))
        {
            return FileShape.Binary;
        }

        return text.AsSpan().TrimStart() switch
        {
            ['{', ..] when text.Contains("\"orderedItems\"", StringComparison.Ordinal) || text.Contains("\"OrderedCollection\"", StringComparison.Ordinal) => FileShape.Outbox,
            ['{', ..] => FileShape.JsonLines,
            ['[', ..] => FileShape.JsonArray,
            [] when head.Length < HeadSize => FileShape.Empty,
            _ => FileShape.Text,
        };
    }

    // A text has a stray control character at most; a picture or a program is full of them.
    private static bool LooksBinary(string text) => text.Count(letter => letter < ' ' && letter is not ('\n' or '\r' or '\t' or '\f' or '\0')) > text.Length / 20
        || text.Count(letter => letter == '\0') > text.Length / 4;

    private static Encoding? Marked(byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static async Task<byte[]> HeadAsync(FilePart part, CancellationToken cancellationToken)
    {
        await using var stream = part.Open();
        var head = new byte[HeadSize];
        var length = await stream.ReadAtLeastAsync(head, HeadSize, throwOnEndOfStream: false, cancellationToken);
        return head[..length];
    }
}
