namespace Candor.Networks.Mastodon;

/// <summary>Candor as an application of one server.</summary>
internal sealed record RegisteredApp(string ClientId)
{
    /// <summary>The application kept for this server and callback if the server still knows it, or a new one.</summary>
    public static async Task<(RegisteredApp? App, NetworkFault? Fault)> ForAsync(
        MastodonApi api, Account account, Uri callback, string scopes, CancellationToken cancellationToken)
    {
        var purpose = $"{api.Server} {callback.OriginalString} {scopes}";
        if (account.Secret(Kept.ClientId) is { } known && account.Secret(Kept.ClientSecret) is { } secret
            && account.Secret(Kept.ClientFor) == purpose && await IsKnownAsync(api, known, secret, scopes, cancellationToken))
        {
            return (new RegisteredApp(known), null);
        }

        return await RegisterAsync(api, account, callback, scopes, purpose, cancellationToken);
    }

    /// <summary>Before 4.3 Mastodon forgot applications that nobody used; the consent page would then be a dead end.</summary>
    private static async Task<bool> IsKnownAsync(MastodonApi api, string clientId, string clientSecret, string scopes, CancellationToken cancellationToken)
    {
        Dictionary<string, string> form = new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = scopes,
        };
        return (await api.PostOpenlyAsync("oauth/token", form, cancellationToken)).Fault is null;
    }

    private static async Task<(RegisteredApp? App, NetworkFault? Fault)> RegisterAsync(
        MastodonApi api, Account account, Uri callback, string scopes, string purpose, CancellationToken cancellationToken)
    {
        Dictionary<string, string> form = new()
        {
            ["client_name"] = "Candor",
            ["redirect_uris"] = callback.OriginalString,
            ["scopes"] = scopes,
        };
        var answer = await api.PostOpenlyAsync("api/v1/apps", form, cancellationToken);
        if (answer.Fault is { } fault)
        {
            return (null, fault.Kind is FaultKind.NotFound or FaultKind.AnswerNotUnderstood
                ? new NetworkFault(FaultKind.NotSupported, "There is no Mastodon API at this address.")
                : fault);
        }

        if (answer.Json.Text("client_id") is not { } clientId || answer.Json.Text("client_secret") is not { } clientSecret)
        {
            return (null, new NetworkFault(FaultKind.AnswerNotUnderstood, "The server registered no application."));
        }

        await account.KeepAsync(
            new Dictionary<string, string> { [Kept.ClientId] = clientId, [Kept.ClientSecret] = clientSecret, [Kept.ClientFor] = purpose },
            cancellationToken);
        return (new RegisteredApp(clientId), null);
    }
}
