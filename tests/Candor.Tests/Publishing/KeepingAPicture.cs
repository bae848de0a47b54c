using System.Buffers.Binary;
using Candor.Database;
using Candor.Governance;
using Candor.Publishing;
using Candor.Tests.Database;
using SkiaSharp;

namespace Candor.Tests.Publishing;

public sealed class KeepingAPicture
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Small_file_that_unfolds_to_a_huge_picture_is_refused_before_it_is_drawn()
    {
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Sqlite);
        using var bomb = new MemoryStream(Png(60_000, 60_000));

        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => world.Get<MediaStore>().KeepAsync(bomb, Token));

        Assert.Equal("media-too-large", refused.Rule);
    }

    /// <summary>The orientation as a camera writes it, and which corners of the stored points it shows top left and top right.</summary>
    [Theory]
    [InlineData(1, "red", "green")]
    [InlineData(2, "green", "red")]
    [InlineData(3, "white", "blue")]
    [InlineData(4, "blue", "white")]
    [InlineData(5, "red", "blue")]
    [InlineData(6, "blue", "red")]
    [InlineData(7, "white", "green")]
    [InlineData(8, "green", "white")]
    public async Task Photo_stands_as_its_camera_was_held(byte orientation, string topLeft, string topRight)
    {
        await using var world = await CandorWorld.OnAsync(DatabaseKind.Sqlite);
        using var photo = new MemoryStream(Photo(orientation));

        var kept = await world.Get<MediaStore>().KeepAsync(photo, Token);

        Assert.Equal(orientation <= 4 ? (40, 20) : (20, 40), (kept.Width, kept.Height));
        using var shown = SKBitmap.Decode(await world.Get<MediaStore>().ReadAsync(kept.Digest, Token));
        Assert.Equal((topLeft, topRight), (NameOf(shown.GetPixel(4, 4)), NameOf(shown.GetPixel(shown.Width - 5, 4))));
    }

    private static string NameOf(SKColor color) => (color.Red > 127, color.Green > 127, color.Blue > 127) switch
    {
        (true, true, true) => "white",
        (true, _, _) => "red",
        (_, true, _) => "green",
        _ => "blue",
    };

    /// <summary>Red, green, blue and white quarters, with a segment of Exif that holds the orientation alone.</summary>
    private static byte[] Photo(byte orientation)
    {
        using var bitmap = new SKBitmap(40, 20);
        using (var canvas = new SKCanvas(bitmap))
        {
            foreach (var (x, y, color) in new[] { (0, 0, SKColors.Red), (20, 0, SKColors.Lime), (0, 10, SKColors.Blue), (20, 10, SKColors.White) })
            {
                using var paint = new SKPaint { Color = color };
                canvas.DrawRect(x, y, 20, 10, paint);
            }
        }

        using var plain = bitmap.Encode(SKEncodedImageFormat.Jpeg, 100);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        var bytes = plain.ToArray();
        return [.. bytes[..2], .. exif, .. bytes[2..]];
    }

    /// <summary>A head that says how large it is, and hardly any points.</summary>
    private static byte[] Png(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (1, 0);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, [0x78, 0x9C, 0x63, 0, 0, 0, 1, 0, 1]), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] body = [.. name, .. content];
        var chunk = new byte[8 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + body.Length), Crc(body));
        return chunk;
    }

    // ISO 3309, as PNG asks for.
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
