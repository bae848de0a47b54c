using System.Security.Cryptography;

namespace Candor.Networks.Practice;

/// <summary>The bytes of pictures, by a name made from their content: in a folder beside the world's file, or in memory.</summary>
internal sealed class PracticeMedia(string? folder)
{
    private static readonly Dictionary<string, string> Extensions = new()
    {
        ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["image/webp"] = ".webp", ["image/gif"] = ".gif",
    };

    private readonly Dictionary<string, ReadOnlyMemory<byte>> inMemory = [];

    public static IReadOnlyList<string> ContentTypes { get; } = [.. Extensions.Keys];

    public string Keep(OutgoingMedia media)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(media.Content.Span))[..24] + Extensions[media.ContentType];
        if (folder is null)
        {
            inMemory[id] = media.Content.ToArray();
        }
        else if (!File.Exists(Path.Combine(folder, id)))
        {
            Directory.CreateDirectory(folder);
            var unfinished = Path.Combine(folder, id + ".part");
            File.WriteAllBytes(unfinished, media.Content.Span);
            File.Move(unfinished, Path.Combine(folder, id), overwrite: true);
        }

        return id;
    }

    /// <summary>The bytes; null when there are none under that name. The caller asks only for names that a post carries.</summary>
    public ReadOnlyMemory<byte>? Find(string id)
    {
        if (folder is null)
        {
            return inMemory.TryGetValue(id, out var bytes) ? bytes : null;
        }

        var path = Path.Combine(folder, id);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
