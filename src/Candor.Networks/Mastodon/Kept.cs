namespace Candor.Networks.Mastodon;

/// <summary>Keys of what is kept encrypted with an account.</summary>
internal static class Kept
{
    public const string AccessToken = "access_token";
    public const string ExpiresAt = "expires_at";
    public const string ClientId = "client_id";
    public const string ClientSecret = "client_secret";

    /// <summary>Server and callback that the client was registered for; another one needs another client.</summary>
    public const string ClientFor = "client_for";

    public const string Verifier = "code_verifier";
}
