using System.Security.Cryptography;
using Candor.Governance;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Candor.Publishing;

/// <summary>Keeps the bytes of pictures in a folder, each under the SHA-256 of its bytes: written once, never changed.</summary>
/// <remarks>A picture is drawn anew before it is kept, so that places, names and cameras in its metadata stay behind.</remarks>
public sealed class MediaStore(IOptions<PublishingOptions> options)
{
    /// <summary>Most points of a picture: more than any network takes, and 200 MB while it is drawn.</summary>
    private const long MostPixels = 50_000_000;

    /// <summary>Checks, cleans and keeps a picture.</summary>
    /// <exception cref="RuleBrokenException"><c>media-too-large</c>, <c>media-not-understood</c>.</exception>
    public async Task<StoredMedia> KeepAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = await ReadAsync(content, cancellationToken);
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        if (codec is not null && (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            // A small file may unfold to more than the memory of the machine: its own word about its size is asked before it is drawn.
            throw new RuleBrokenException("media-too-large", $"This picture has more than {MostPixels / 1_000_000} million points. Make it smaller and try again.");
        }

        using var bitmap = codec is null ? null : SKBitmap.Decode(codec);
        if (codec is null || bitmap is null)
        {
            throw new RuleBrokenException("media-not-understood", "This is not a picture that can be read. Use PNG, JPEG, WebP or GIF.");
        }

        var isPhoto = codec.EncodedFormat == SKEncodedImageFormat.Jpeg;
        using var image = Upright(bitmap, codec.EncodedOrigin);
        using var clean = image.Encode(isPhoto ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 90);
        var kept = clean.ToArray();
        var digest = Convert.ToHexStringLower(SHA256.HashData(kept));
        Directory.CreateDirectory(options.Value.MediaFolder);
        if (!File.Exists(PathOf(digest)))
        {
            // Written aside and renamed, so that a file under its digest is always whole.
            var aside = PathOf(digest) + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
            await File.WriteAllBytesAsync(aside, kept, cancellationToken);
            File.Move(aside, PathOf(digest), overwrite: true);
        }

        return new StoredMedia(digest, isPhoto ? "image/jpeg" : "image/png", kept.LongLength, image.Width, image.Height);
    }

    /// <summary>The picture as its camera was held: that stands in the metadata, which stays behind.</summary>
    private static SKImage Upright(SKBitmap bitmap, SKEncodedOrigin origin)
    {
        // The eight values of Exif 2.32, tag Orientation, as turns of the canvas.
        var (width, height) = ((float)bitmap.Width, (float)bitmap.Height);
        SKMatrix? turn = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => null,
        };
        if (turn is null)
        {
            return SKImage.FromBitmap(bitmap);
        }

        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        using var surface = SKSurface.Create(new SKImageInfo(lies ? bitmap.Height : bitmap.Width, lies ? bitmap.Width : bitmap.Height, bitmap.ColorType, bitmap.AlphaType));
        surface.Canvas.SetMatrix(turn.Value);
        surface.Canvas.DrawBitmap(bitmap, 0, 0, new SKSamplingOptions(SKFilterMode.Nearest));
        return surface.Snapshot();
    }

    /// <summary>The bytes under <paramref name="digest"/>; null when they are not there or no longer match it.</summary>
    public async Task<byte[]?> ReadAsync(string digest, CancellationToken cancellationToken)
    {
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(digest)))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(PathOf(digest), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == digest ? bytes : null;
    }

    /// <summary>Media type and size in pixels of kept bytes.</summary>
    internal static (string ContentType, int Width, int Height) Describe(byte[] bytes)
    {
        using var codec = SKCodec.Create(new MemoryStream(bytes));
        return (codec?.EncodedFormat == SKEncodedImageFormat.Jpeg ? "image/jpeg" : "image/png", codec?.Info.Width ?? 0, codec?.Info.Height ?? 0);
    }

    private async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > options.Value.MaxMediaBytes)
            {
                throw new RuleBrokenException("media-too-large", $"This picture is larger than {options.Value.MaxMediaBytes / 1048576} MiB. Make it smaller and try again.");
            }
        }

        return buffer.ToArray();
    }

    private string PathOf(string digest) => Path.Combine(options.Value.MediaFolder, digest);
}
