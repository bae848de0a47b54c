using System.Text.Json;

namespace Candor.Networks.Bluesky;

/// <summary>Turns what the AppView shows into items. Source: lexicon <c>app.bsky.feed.defs#postView</c>.</summary>
internal static class PostViews
{
    /// <summary>One item, or null when it lacks what every post has. Notifications have the same members at the same places.</summary>
    public static IncomingItem? ItemOf(Account account, JsonElement view, ItemKind? kind, JsonElement embed)
    {
        var record = view.At("record");
        if (AtUri.Parse(view.Text("uri")) is not { } uri || view.Text("author", "did") is not { } did || view.Text("author", "handle") is not { } handle
            || record.Text("text") is not { } text || view.Time("indexedAt") is not { } indexedAt)
        {
            return null;
        }

        // A clock that runs ahead does not put a post into the future.
        var saidAt = record.Time("createdAt") is { } createdAt && createdAt < indexedAt ? createdAt : indexedAt;
        var parent = record.Text("reply", "parent", "uri");
        return new IncomingItem
        {
            Id = uri.ToString(),
            Version = view.Text("cid"),
            Kind = kind ?? (parent is null ? ItemKind.Post : ItemKind.Reply),
            Author = new Author(did, handle, view.Text("author", "displayName") is { Length: > 0 } name ? name : null, WebAddress.OfProfile(account, handle)),
            Text = text,
            PostedAt = saidAt,
            Url = WebAddress.OfPost(account, handle, uri.Key),
            InReplyToId = parent,
            ThreadId = record.Text("reply", "root", "uri") ?? uri.ToString(),
            ThreadVersion = record.Text("reply", "root", "cid") ?? view.Text("cid"),
            Language = LanguageOf(record),
            Media = [.. PicturesOf(embed)],
        };
    }

    /// <summary>Whether a notification's record has pictures; their addresses are only in the post as the AppView shows it.</summary>
    public static bool HasRecordWithPictures(JsonElement notification)
        => notification.Text("record", "embed", "$type") is "app.bsky.embed.images" or "app.bsky.embed.recordWithMedia";

    /// <summary>ISO 639-1 from BCP 47.</summary>
    private static string? LanguageOf(JsonElement record)
        => record.Items("langs").FirstOrDefault() is { ValueKind: JsonValueKind.String } tag && tag.GetString()!.Split('-')[0] is { Length: 2 } language
            ? language.ToLowerInvariant()
            : null;

    private static IEnumerable<IncomingMedia> PicturesOf(JsonElement embed)
        => embed.Items("images").Concat(embed.Items("media", "images"))
            .Where(image => image.Address("fullsize") is not null)
            .Select(image => new IncomingMedia(image.Address("fullsize")!, null, image.Text("alt") is { Length: > 0 } alt ? alt : null));
}
