namespace Candor.Networks.Bluesky;

/// <summary>The address of a record: <c>at://did:plc:…/app.bsky.feed.post/3l…</c>. Source: atproto.com/specs/at-uri-scheme.</summary>
internal sealed record AtUri(string Repo, string Collection, string Key)
{
    public const string Posts = "app.bsky.feed.post";

    private const string Scheme = "at://";

    public static AtUri? Parse(string? text)
        => text is { Length: < 1_000 } && text.StartsWith(Scheme, StringComparison.Ordinal) && text[Scheme.Length..].Split('/') is [{ Length: > 0 } repo, { Length: > 0 } collection, { Length: > 0 } key]
            ? new AtUri(repo, collection, key)
            : null;

    public override string ToString() => $"{Scheme}{Repo}/{Collection}/{Key}";
}
