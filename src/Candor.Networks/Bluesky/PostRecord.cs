using System.Globalization;
using System.Text.Json.Nodes;

namespace Candor.Networks.Bluesky;

/// <summary>Builds the record of a post, the same bytes from the same send. Source: lexicon <c>app.bsky.feed.post</c>.</summary>
internal static class PostRecord
{
    public static JsonObject Build(OutgoingPost post, IReadOnlyList<JsonObject> facets, JsonObject? reply, IReadOnlyList<string> blobs)
    {
        var record = new JsonObject { ["$type"] = AtUri.Posts, ["text"] = post.Text, ["createdAt"] = CreatedAt(post) };
        if (facets.Count > 0)
        {
            record["facets"] = new JsonArray([.. facets]);
        }

        if (reply is not null)
        {
            record["reply"] = reply;
        }

        if (post.Language is { Length: > 0 } language)
        {
            record["langs"] = new JsonArray(language);
        }

        if (blobs.Count > 0)
        {
            record["embed"] = new JsonObject
            {
                ["$type"] = "app.bsky.embed.images",
                ["images"] = new JsonArray([.. post.Media.Zip(blobs, Image)]),
            };
        }

        return record;
    }

    /// <summary>The beginning of the send, so that a repeat makes the same record.</summary>
    public static string CreatedAt(OutgoingPost post) => post.BegunAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static JsonObject Facet(Facet facet, string? did) => new()
    {
        ["index"] = new JsonObject { ["byteStart"] = facet.ByteStart, ["byteEnd"] = facet.ByteEnd },
        ["features"] = new JsonArray(facet.Kind switch
        {
            FacetKind.Link => new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = facet.Value },
            FacetKind.Mention => new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = did },
            FacetKind.Tag => new JsonObject { ["$type"] = "app.bsky.richtext.facet#tag", ["tag"] = facet.Value },
        }),
    };

    public static JsonObject Reply(string rootUri, string rootCid, string parentUri, string parentCid) => new()
    {
        ["root"] = new JsonObject { ["uri"] = rootUri, ["cid"] = rootCid },
        ["parent"] = new JsonObject { ["uri"] = parentUri, ["cid"] = parentCid },
    };

    private static JsonObject Image(OutgoingMedia media, string blob)
    {
        var image = new JsonObject { ["alt"] = media.AltText, ["image"] = JsonNode.Parse(blob) };
        if (media is { Width: > 0, Height: > 0 })
        {
            image["aspectRatio"] = new JsonObject { ["width"] = media.Width, ["height"] = media.Height };
        }

        return image;
    }
}
