using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Candor.Publishing;

/// <summary>
/// The hash that an approval is bound to: SHA-256 over text, content warning, language, visibility, audience and channel
/// of every version, the bytes and alt text of every picture, what is answered, and the time. Fields carry their length,
/// so that none can flow into the next.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash in lower-case hex.</summary>
    public static string Of(Post post)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, post.Kind.ToString());
        Add(hash, post.ItemId?.ToString());
        Add(hash, post.Zone);
        Add(hash, post.LocalAt?.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Add(hash, post.DueAt?.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture));
        foreach (var version in post.Versions.OrderBy(version => version.ChannelId))
        {
            Add(hash, version.ChannelId.ToString());
            Add(hash, version.Text);
            Add(hash, version.Language);
            Add(hash, version.ContentWarning);
            Add(hash, version.Visibility.ToString());
            Add(hash, version.Audience);
        }

        foreach (var media in post.Media.OrderBy(media => media.Order).ThenBy(media => media.Id))
        {
            Add(hash, media.Digest);
            Add(hash, media.ContentType);
            Add(hash, media.AltText);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
