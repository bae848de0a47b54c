using System.Globalization;

namespace Candor.Networks.Tests.Mastodon;

/// <summary>Entities as Mastodon writes them (docs: entities).</summary>
internal static class LocalMastodonJson
{
    public static object Json(this LocalMastodonStore store, LocalUser user) => new
    {
        id = user.Id,
        username = user.Username,
        acct = user.Username,
        display_name = "",
        url = ProfileOf(store, user),
        note = "",
        followers_count = 0,
        emojis = Array.Empty<object>(),
    };

    public static object Json(this LocalMastodonStore store, LocalStatus status) => store.Json(status, withSource: false);

    public static object Json(this LocalMastodonStore store, LocalStatus status, bool withSource)
    {
        var url = $"{ProfileOf(store, status.Author)}/{status.Id}";
        return new
        {
            id = status.Id,
            created_at = Instant(status.CreatedAt),
            in_reply_to_id = status.InReplyTo?.Id,
            in_reply_to_account_id = status.InReplyTo?.Author.Id,
            sensitive = status.SpoilerText.Length > 0,
            spoiler_text = status.SpoilerText,
            visibility = status.Visibility,
            language = status.Language,
            uri = url,
            url,
            replies_count = store.Statuses.Count(other => other.InReplyTo?.Id == status.Id),
            reblogs_count = 0,
            favourites_count = 0,
            content = LocalMastodonHtml.Of(store, status),
            text = withSource ? status.Text : null,
            reblog = (object?)null,
            account = store.Json(status.Author),
            media_attachments = status.Media.Select(store.Json),
            mentions = status.Mentions.Select(mention => new { id = mention.User.Id, username = mention.User.Username, acct = mention.User.Username, url = ProfileOf(store, mention.User) }),
            tags = Array.Empty<object>(),
            card = (object?)null,
            poll = (object?)null,
        };
    }

    public static object Json(this LocalMastodonStore store, LocalMedia media) => new
    {
        id = media.Id,
        type = "image",
        url = media.Questions > 0 ? null : $"{store.Address}files/{media.Id}",
        preview_url = $"{store.Address}files/small/{media.Id}",
        description = media.Description,
        meta = new { },
    };

    public static object Json(this LocalMastodonStore store, LocalNotification notification) => new
    {
        id = notification.Id,
        type = notification.Type,
        created_at = Instant(notification.CreatedAt),
        account = store.Json(notification.Status.Author),
        status = store.Json(notification.Status),
    };

    public static string ProfileOf(LocalMastodonStore store, LocalUser user) => $"{store.Address}@{user.Username}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
