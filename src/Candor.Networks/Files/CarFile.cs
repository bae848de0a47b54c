using System.Formats.Cbor;

namespace Candor.Networks.Files;

/// <summary>A CAR (version 1) file: blocks of bytes, each under the hash of its content. Keeps where each block lies, not the blocks.</summary>
/// <remarks>Source: https://ipld.io/specs/transport/car/carv1/ and https://atproto.com/specs/repository.</remarks>
internal sealed class CarFile
{
    // Version, codec, hash function and length, then 32 bytes of SHA-256: the one form that repositories use.
    private const int CidLength = 36;
    private const int LargestBlock = 2 * 1024 * 1024;

    private readonly Stream stream;
    private readonly FilePart part;
    private readonly Dictionary<string, (long At, int Length)> blocks = [];

    private CarFile(Stream stream, FilePart part) => (this.stream, this.part) = (stream, part);

    /// <summary>The block that everything else hangs from.</summary>
    public string Root { get; private set; } = "";

    public static CarFile Open(FilePart part, Stream seekable, CancellationToken cancellationToken)
    {
        var car = new CarFile(seekable, part);
        try
        {
            car.ReadHeader();
            while (car.ReadBlockPlace())
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or CborContentException or InvalidOperationException or FormatException)
        {
            throw part.Unreadable(null, "the repository is damaged or was cut off; export it again.", wrong);
        }

        return car;
    }

    /// <summary>The block's bytes; null when the file does not hold it.</summary>
    public byte[]? Find(string cid)
    {
        if (!blocks.TryGetValue(cid, out var place))
        {
            return null;
        }

        stream.Position = place.At;
        var bytes = new byte[place.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private void ReadHeader()
    {
        var header = new byte[Checked(Varint() ?? throw new EndOfStreamException())];
        stream.ReadExactly(header);
        var reader = new CborReader(header, CborConformanceMode.Lax);
        for (var left = reader.ReadStartMap(); left > 0; left--)
        {
            if (reader.ReadTextString() != "roots")
            {
                reader.SkipValue();
                continue;
            }

            reader.ReadStartArray();
            Root = DagCbor.ReadLink(reader);
            while (reader.PeekState() != CborReaderState.EndArray)
            {
                reader.SkipValue();
            }

            reader.ReadEndArray();
        }
    }

    private bool ReadBlockPlace()
    {
        if (Varint() is not { } size)
        {
            return false;
        }

        var length = Checked(size) - CidLength;
        if (length < 0)
        {
            throw new FormatException();
        }

        Span<byte> cid = stackalloc byte[CidLength];
        stream.ReadExactly(cid);
        blocks[Convert.ToHexString(cid)] = (stream.Position, length);
        if (stream.Position + length > stream.Length)
        {
            throw new EndOfStreamException();
        }

        stream.Position += length;
        return true;
    }

    private int Checked(ulong size) =>
        size <= LargestBlock ? (int)size : throw part.Unreadable(null, "the repository holds a block larger than 2 MiB; it is damaged.");

    // Seven bits a byte, the lowest first; null at the end of the file.
    private ulong? Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = stream.ReadByte();
            if (next < 0)
            {
                return shift == 0 ? null : throw new EndOfStreamException();
            }

            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException();
    }
}
