namespace Candor.Networks.Bluesky;

/// <summary>The constants of Bluesky.</summary>
internal static class BlueskyLimits
{
    /// <summary>Longest tag, from the lexicon <c>app.bsky.richtext.facet</c>.</summary>
    public const int TagGraphemes = 64;

    public static readonly Uri UsualServer = new("https://bsky.social");
    public static readonly Uri UsualWeb = new("https://bsky.app");

    public static readonly NetworkDescriptor Descriptor = new()
    {
        Key = "bluesky",
        Name = "Bluesky",
        Source = "Lexicons app.bsky.feed.post and app.bsky.embed.images, and the rate limits of @atproto/pds 0.5.35: seen enforced by that server.",
        CheckedOn = new DateOnly(2026, 11, 23),
        Text = new TextLimit(300, CountingUnit.Grapheme, Utf8Bytes: 3_000),
        Images = new MediaLimit(4, 2_000_000, ["image/jpeg", "image/png", "image/webp"], AltTextLength: null),
        // 5,000 points an hour; the dearest way to write a record costs 3.
        Posting = new RateLimit(1_666, TimeSpan.FromHours(1)),
        // Per address of the caller, not per account.
        Reading = new RateLimit(3_000, TimeSpan.FromMinutes(5)),
        AccessTokenLife = TimeSpan.FromHours(2),
        RefreshTokenLife = TimeSpan.FromDays(90),
        RepeatGuard = RepeatGuard.DeterministicKey,
        Settings =
        [
            new SettingField("server", "Server", "The server that keeps the account. Leave it unless your organisation runs its own.", Default: "https://bsky.social"),
            new SettingField("identifier", "Handle", "The account's handle without the at sign, such as mercyridge.bsky.social."),
            new SettingField("password", "App password", "Made on Bluesky under Settings, Privacy and security, App passwords. Not the account's own password.", Secret: true),
            new SettingField("web", "Web address", "Where links to posts lead.", Required: false, Default: "https://bsky.app"),
        ],
    };
}
