using System.Security.Cryptography;
using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Feed;

/// <summary>What the server said of the version that was read last, for asking only for a newer one.</summary>
/// <param name="Tag">Its <c>ETag</c>; null when it gave none.</param>
/// <param name="Modified">Its <c>Last-Modified</c>, word for word; null when it gave none.</param>
/// <param name="Body">A hash of the body, for servers that give neither or send the same again.</param>
internal sealed record FeedCursor(string? Tag, string? Modified, string Body)
{
    /// <summary>The cursor; null for none or for one that is not ours, which reads the whole feed again.</summary>
    public static FeedCursor? Parse(string? text)
    {
        try
        {
            return text is not null && JsonSerializer.Deserialize(text, FeedJson.Default.FeedCursor) is { Body: not null } cursor ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static FeedCursor Of(NetworkAnswer answer) => new(
        answer.Headers.GetValueOrDefault("ETag"), answer.Headers.GetValueOrDefault("Last-Modified"), Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span))[..32]);

    public override string ToString() => JsonSerializer.Serialize(this, FeedJson.Default.FeedCursor);
}
