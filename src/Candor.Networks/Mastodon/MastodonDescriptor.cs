namespace Candor.Networks.Mastodon;

/// <summary>What holds for a Mastodon server that announces nothing else. Sources: docs.joinmastodon.org.</summary>
internal static class MastodonDescriptor
{
    public static NetworkDescriptor Default { get; } = new()
    {
        Key = "mastodon",
        Name = "Mastodon",
        Source = "https://docs.joinmastodon.org/user/posting/ and /api/rate-limits/",
        CheckedOn = new DateOnly(2026, 11, 23),
        // "All links are counted as 23 characters", "only the username part of a mention is counted".
        Text = new TextLimit(500, CountingUnit.Grapheme, UrlLength: 23, MentionsCountLocalPartOnly: true),
        // 16 MiB and 1,500 characters of alt text since 4.0 and 2.8 of the server.
        Images = new MediaLimit(4, 16 * 1024 * 1024, ["image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif", "image/avif"], 1500),
        // 300 statuses in 3 hours: app/lib/rate_limiter.rb of mastodon/mastodon. It is stricter than the general limit.
        Posting = new RateLimit(300, TimeSpan.FromHours(3)),
        Reading = new RateLimit(300, TimeSpan.FromMinutes(5)),
        RepeatGuard = RepeatGuard.IdempotencyKey,
        ReplyNamesAuthor = true,
        // A send is the look at what is answered, up to four uploads that the server may take its time over, and the status.
        SendTimeLimit = TimeSpan.FromMinutes(2),
        Settings =
        [
            new SettingField("server", "Server", "The address of the server where the account lives, such as https://mastodon.example."),
            new SettingField("access_token", "Access token", "On the server: Preferences, Development, New application, with the scopes read and write. Paste its access token here.", Secret: true),
        ],
    };
}
