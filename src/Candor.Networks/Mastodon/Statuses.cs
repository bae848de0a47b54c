using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>Turns what a server sends about statuses and accounts into what Candor knows.</summary>
/// <param name="domain">The domain of handles that have none, which are those of the server itself.</param>
/// <param name="time">The clock for a status that does not say when it was written.</param>
internal sealed class Statuses(string domain, TimeProvider time)
{
    /// <summary>One status as an item, or null when it has no id.</summary>
    public IncomingItem? Item(JsonElement status, ItemKind kind, string? threadId)
        => status.Text("id") is not { } id ? null : new IncomingItem
        {
            Id = id,
            Kind = kind,
            Author = Author(status.At("account")),
            Text = Text(status),
            PostedAt = status.Instant("created_at") ?? time.GetUtcNow(),
            Url = status.WebAddress("url") ?? status.WebAddress("uri"),
            InReplyToId = status.Text("in_reply_to_id"),
            ThreadId = threadId == id ? null : threadId,
            Language = Language(status.Text("language")),
            Media = [.. status.List("media_attachments").Select(Media).OfType<IncomingMedia>()],
            Visibility = VisibilityOf(status),
        };

    public Author Author(JsonElement account)
    {
        var id = account.Text("id") ?? account.Text("url") ?? "";
        return new Author(
            id,
            Handle(account.Text("acct") ?? account.Text("username") ?? id),
            account.Text("display_name"),
            account.WebAddress("url"),
            account.Count("followers_count"));
    }

    /// <summary>The whole of what people read: the content warning, if there is one, and then the text.</summary>
    public static string Text(JsonElement status)
    {
        var content = Content(status);
        return status.Text("spoiler_text") is not { } warning ? content : content.Length == 0 ? warning : $"{warning}\n\n{content}";
    }

    /// <summary>The text without the content warning.</summary>
    public static string Content(JsonElement status) => StatusText.Of(status.Text("content") ?? "", Handles(status));

    public static Visibility VisibilityOf(JsonElement status) => status.Text("visibility") switch
    {
        null or "public" or "local" => Visibility.Public,
        "unlisted" => Visibility.Unlisted,
        "direct" => Visibility.Direct,
        // "private", "mutuals_only", "limited" and whatever a server may think of: not for everybody.
        _ => Visibility.FollowersOnly,
    };

    /// <summary>Handles by the address of the profile: the text itself often shows only the part before the host.</summary>
    private static Dictionary<string, string> Handles(JsonElement status)
    {
        var handles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in status.List("mentions"))
        {
            if (mention.Text("url") is { } url && mention.Text("acct") is { } handle)
            {
                handles[url] = handle.TrimStart('@');
            }
        }

        return handles;
    }

    private string Handle(string handle)
    {
        var plain = handle.TrimStart('@');
        return plain.Length == 0 || plain.Contains('@', StringComparison.Ordinal) ? plain : $"{plain}@{domain}";
    }

    private static IncomingMedia? Media(JsonElement attachment)
        => (attachment.WebAddress("url") ?? attachment.WebAddress("remote_url") ?? attachment.WebAddress("preview_url")) is { } url
            ? new IncomingMedia(url, attachment.Text("mime_type"), attachment.Text("description"))
            : null;

    /// <summary>The two-letter part of a language tag; longer codes are not ISO 639-1.</summary>
    private static string? Language(string? tag)
        => tag?.Split('-', '_')[0] is { Length: 2 } language && language.All(char.IsAsciiLetter) ? language.ToLowerInvariant() : null;
}
