using System.Security.Cryptography;
using Candor.Publishing;
using Microsoft.Extensions.Options;

namespace Candor.Archive;

/// <summary>The folder of the pictures, each under the SHA-256 of its bytes.</summary>
public sealed class PictureFolder(IOptions<PublishingOptions> options)
{
    /// <summary>Every picture that is there, by name.</summary>
    public IEnumerable<string> Digests()
    {
        var folder = new DirectoryInfo(options.Value.MediaFolder);
        return folder.Exists
            ? folder.EnumerateFiles().Select(file => file.Name).Where(IsDigest).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The bytes of a picture; null when they are not there or not what the name says.</summary>
    public async Task<byte[]?> ReadAsync(string digest, CancellationToken cancellationToken)
    {
        var path = PathOf(digest);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == digest ? bytes : null;
    }

    /// <summary>Puts a picture there, unless it is there.</summary>
    public async Task KeepAsync(string digest, Stream content, CancellationToken cancellationToken)
    {
        if (await ReadAsync(digest, cancellationToken) is not null)
        {
            return;
        }

        Directory.CreateDirectory(options.Value.MediaFolder);
        await using var file = new AsideFile(PathOf(digest));
        await content.CopyToAsync(file.Stream, cancellationToken);
        await file.SettleAsync(cancellationToken);
    }

    internal static bool IsDigest(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string digest) => Path.Combine(options.Value.MediaFolder, digest);
}
