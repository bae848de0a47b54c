namespace Candor.Networks.Bluesky;

/// <summary>Where people see posts and profiles.</summary>
internal static class WebAddress
{
    public static Uri OfPost(Account account, string actor, string key) => new(Base(account), $"/profile/{actor}/post/{key}");

    public static Uri OfProfile(Account account, string actor) => new(Base(account), $"/profile/{actor}");

    /// <summary>The account's handle where the person gave one, else its DID; the web takes both.</summary>
    public static string OwnName(Account account, string did)
        => account.Setting("identifier").Trim().TrimStart('@') is { Length: > 0 } name && Uri.CheckHostName(name) == UriHostNameType.Dns && name.Contains('.', StringComparison.Ordinal) ? name : did;

    private static Uri Base(Account account)
        => Uri.TryCreate(account.Setting("web"), UriKind.Absolute, out var web) && web.Scheme is "http" or "https" ? web : BlueskyLimits.UsualWeb;
}
