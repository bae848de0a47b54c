using System.Text.Json;

namespace Candor.Networks.Bluesky;

/// <summary>Lays a thread out as it is shown: what came before from the root down, the post, then each answer with its answers.</summary>
internal static class ThreadOrder
{
    /// <summary>A hostile answer can nest no deeper than this.</summary>
    private const int Deepest = 200;

    public static IReadOnlyList<JsonElement> Of(JsonElement thread)
    {
        var posts = new List<JsonElement>();
        for (var parent = thread.At("parent"); parent.ValueKind == JsonValueKind.Object && posts.Count < Deepest; parent = parent.At("parent"))
        {
            posts.Add(parent.At("post"));
        }

        posts.Reverse();
        AddBranch(thread, posts, 0);
        return posts;
    }

    private static void AddBranch(JsonElement node, List<JsonElement> posts, int depth)
    {
        if (node.At("post").ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return;
        }

        posts.Add(node.At("post"));
        foreach (var reply in node.Items("replies").OrderBy(reply => reply.Time("post", "indexedAt")))
        {
            AddBranch(reply, posts, depth + 1);
        }
    }
}
