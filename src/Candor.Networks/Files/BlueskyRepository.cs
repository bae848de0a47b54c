using System.Formats.Cbor;
using System.Runtime.CompilerServices;
using System.Text;

namespace Candor.Networks.Files;

/// <summary>Posts of a Bluesky repository export: the records of one account, found through its tree of keys.</summary>
/// <remarks>Source: https://atproto.com/specs/repository (commit object and Merkle search tree).</remarks>
internal static class BlueskyRepository
{
    private const string Posts = "app.bsky.feed.post/";
    private const int DeepestTree = 128;

    public static async IAsyncEnumerable<FileRow> ReadAsync(FilePart part, FileReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await SeekableAsync(part, cancellationToken);
        var car = CarFile.Open(part, stream, cancellationToken);
        var commit = Decoded(part, car.Find(car.Root));
        if (commit.GetValueOrDefault("did") is not string did || commit.GetValueOrDefault("data") is not DagCbor.Link tree)
        {
            throw part.Unreadable(null, "it is a CAR file, but not the repository of a Bluesky account.");
        }

        var number = 0L;
        foreach (var (key, cid) in Records(part, car, tree.Cid, 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (key.StartsWith(Posts, StringComparison.Ordinal))
            {
                yield return Row(part, car, did, key, cid, ++number, options);
            }
        }
    }

    /// <summary>Every key with its record, in order: left subtree, then each entry followed by the subtree to its right.</summary>
    private static IEnumerable<(string Key, string Cid)> Records(FilePart part, CarFile car, string cid, int depth)
    {
        if (depth > DeepestTree)
        {
            throw part.Unreadable(null, "the repository's tree is nested too deep; it is damaged.");
        }

        var node = Decoded(part, car.Find(cid));
        if (node.GetValueOrDefault("l") is DagCbor.Link left)
        {
            foreach (var record in Records(part, car, left.Cid, depth + 1))
            {
                yield return record;
            }
        }

        byte[] key = [];
        foreach (var entry in (node.GetValueOrDefault("e") as List<object?> ?? []).OfType<Dictionary<string, object?>>())
        {
            // A key shares its first "p" bytes with the key before it.
            key = [.. key.Take((int)(entry.GetValueOrDefault("p") as long? ?? 0)), .. entry.GetValueOrDefault("k") as byte[] ?? []];
            if (entry.GetValueOrDefault("v") is DagCbor.Link value)
            {
                yield return (Encoding.ASCII.GetString(key), value.Cid);
            }

            if (entry.GetValueOrDefault("t") is DagCbor.Link right)
            {
                foreach (var record in Records(part, car, right.Cid, depth + 1))
                {
                    yield return record;
                }
            }
        }
    }

    private static FileRow Row(FilePart part, CarFile car, string did, string key, string cid, long number, FileReadOptions options)
    {
        if (car.Find(cid) is not { } block)
        {
            return part.Bad(number, "the record is not in the file");
        }

        var post = Decoded(part, block);
        var text = CleanText.Of(post.GetValueOrDefault("text") as string ?? "");
        var (at, reason) = FileDates.Read(post.GetValueOrDefault("createdAt") as string ?? "", options);
        if (at is null || text.Length == 0)
        {
            return part.Bad(number, text.Length == 0 ? "the post has no text" : reason!);
        }

        var reply = post.GetValueOrDefault("reply") as Dictionary<string, object?>;
        var parent = Uri(reply, "parent");
        return new FileRow.Good(new IncomingItem
        {
            Id = $"at://{did}/{key}",
            Kind = parent is null ? ItemKind.Post : ItemKind.Reply,
            Author = new Author(did, did, null, new Uri($"https://bsky.app/profile/{did}")),
            Text = text,
            PostedAt = at.Value,
            Url = new Uri($"https://bsky.app/profile/{did}/post/{key[Posts.Length..]}"),
            InReplyToId = parent,
            ThreadId = Uri(reply, "root"),
            Language = (post.GetValueOrDefault("langs") as List<object?>)?.OfType<string>().FirstOrDefault() is { Length: >= 2 } language ? language[..2] : null,
        }, number);
    }

    private static string? Uri(Dictionary<string, object?>? reply, string name) =>
        (reply?.GetValueOrDefault(name) as Dictionary<string, object?>)?.GetValueOrDefault("uri") as string;

    private static Dictionary<string, object?> Decoded(FilePart part, byte[]? block)
    {
        try
        {
            return block is null ? throw part.Unreadable(null, "the repository lacks a block that it names; export it again.") : DagCbor.ReadMap(block);
        }
        catch (Exception wrong) when (wrong is CborContentException or InvalidOperationException or OverflowException)
        {
            throw part.Unreadable(null, "the repository is damaged; export it again.", wrong);
        }
    }

    // Blocks lie in no order, so they are looked up by place; a part of an archive is laid down first, under a name of our own.
    private static async Task<Stream> SeekableAsync(FilePart part, CancellationToken cancellationToken)
    {
        var stream = part.Open();
        if (stream.CanSeek)
        {
            return stream;
        }

        await using (stream)
        {
            var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await stream.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return copy;
        }
    }
}
