using System.Globalization;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    private const string Scopes = "read write";

    /// <inheritdoc/>
    public async Task<BrowserSignIn> BeginAsync(Account account, Uri callback, string state, CancellationToken cancellationToken)
    {
        var api = Api(account);
        var (app, fault) = await RegisteredApp.ForAsync(api, account, callback, Scopes, cancellationToken);
        if (app is null)
        {
            return new BrowserSignIn(null, fault);
        }

        var verifier = ProofKey.NewVerifier();
        await account.KeepAsync(new Dictionary<string, string> { [Kept.Verifier] = verifier }, cancellationToken);
        var query = new Dictionary<string, string>
        {
            ["response_type"] = "code",
            ["client_id"] = app.ClientId,
            ["redirect_uri"] = callback.OriginalString,
            ["scope"] = Scopes,
            ["state"] = state,
            // Servers before 4.3 do not know the proof key and pass over it.
            ["code_challenge"] = ProofKey.Challenge(verifier),
            ["code_challenge_method"] = "S256",
        };
        var written = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new BrowserSignIn(new Uri(api.Server!, $"oauth/authorize?{written}"));
    }

    /// <inheritdoc/>
    public async Task<SignInResult> CompleteAsync(Account account, Uri callback, string code, CancellationToken cancellationToken)
    {
        if (account.Secret(Kept.ClientId) is not { } clientId || account.Secret(Kept.ClientSecret) is not { } clientSecret)
        {
            return new SignInResult(null, new NetworkFault(FaultKind.NeedsReconnecting, "The sign-in was not begun here. Begin it again."));
        }

        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "authorization_code",
            // snac's page for copying shows "code&state=…".
            ["code"] = code.Trim().Split('&')[0],
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["redirect_uri"] = callback.OriginalString,
            ["scope"] = Scopes,
        };
        if (account.Secret(Kept.Verifier) is { } verifier)
        {
            form["code_verifier"] = verifier;
        }

        var answer = await Api(account).PostOpenlyAsync("oauth/token", form, cancellationToken);
        if (answer.Fault is { } fault)
        {
            return new SignInResult(null, answer.Status is 400 or 401 or 403 or 422 ? fault with { Kind = FaultKind.NeedsReconnecting } : fault);
        }

        return answer.Json.Text("access_token") is { } token
            ? await KeepAndSignInAsync(account, token, answer.Json.Number("expires_in"), cancellationToken)
            : new SignInResult(null, new NetworkFault(FaultKind.AnswerNotUnderstood, "The server gave no access token."));
    }

    private async Task<SignInResult> KeepAndSignInAsync(Account account, string token, long? seconds, CancellationToken cancellationToken)
    {
        Dictionary<string, string> kept = new() { [Kept.AccessToken] = token };
        if (seconds is > 0 and < 10_000_000_000)
        {
            kept[Kept.ExpiresAt] = time.GetUtcNow().AddSeconds(seconds.Value).ToString("O", CultureInfo.InvariantCulture);
        }

        await account.KeepAsync(kept, cancellationToken);
        return await SignInAsync(With(account, kept), cancellationToken);
    }

    private static Account With(Account account, Dictionary<string, string> kept) => new()
    {
        Settings = account.Settings,
        Secrets = new Dictionary<string, string>(account.Secrets.Where(secret => !kept.ContainsKey(secret.Key)).Concat(kept)),
        NetworkId = account.NetworkId,
        KeepAsync = account.KeepAsync,
    };
}
