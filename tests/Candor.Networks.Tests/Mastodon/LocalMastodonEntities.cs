namespace Candor.Networks.Tests.Mastodon;

internal sealed record LocalUser(string Id, string Username);

internal sealed record LocalApp(string ClientId, string ClientSecret, string[] RedirectUris, string Scopes);

internal sealed record LocalCode(string ClientId, string RedirectUri, string Scope, LocalUser User, string? Challenge);

internal sealed record LocalToken(string Scope, LocalUser? User);

internal sealed record LocalNotification(string Id, string Type, DateTimeOffset CreatedAt, LocalUser To, LocalStatus Status);

internal sealed record LocalMention(LocalUser User, string Written);

internal sealed class LocalMedia(string id, LocalUser owner, string contentType, string? description, int questions)
{
    public string Id => id;

    public LocalUser Owner => owner;

    public string ContentType => contentType;

    public string? Description => description;

    /// <summary>How often it will still say that it is being worked on.</summary>
    public int Questions { get; set; } = questions;
}

internal sealed record LocalStatus
{
    public required string Id { get; init; }

    public required LocalUser Author { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Visibility { get; init; }

    public string SpoilerText { get; init; } = "";

    public string? Language { get; init; }

    public LocalStatus? InReplyTo { get; init; }

    public IReadOnlyList<LocalMedia> Media { get; init; } = [];

    public IReadOnlyList<LocalMention> Mentions { get; init; } = [];
}
