using System.Net.Http.Headers;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>One server and one account's token: builds the requests, and asks once each.</summary>
internal sealed class MastodonApi(NetworkHttp http, Account account)
{
    // GoToSocial answers "I'm a teapot" to whoever does not say who they are.
    public const string UserAgent = "Candor/0.1";

    /// <summary>Scheme and host of the account's server; null when the setting is not an address.</summary>
    public Uri? Server { get; } = ServerAddress.Read(account.Setting("server"));

    public string? Token { get; } = account.Secret("access_token");

    public Task<NetworkAnswer> GetAsync(string path, CancellationToken cancellationToken) => AskAsync(HttpMethod.Get, path, null, null, cancellationToken);

    public Task<NetworkAnswer> DeleteAsync(string path, CancellationToken cancellationToken) => AskAsync(HttpMethod.Delete, path, null, null, cancellationToken);

    public Task<NetworkAnswer> PostAsync(string path, HttpContent content, CancellationToken cancellationToken)
        => AskAsync(HttpMethod.Post, path, content, null, cancellationToken);

    /// <summary>Posts once, with a key by which the server knows a repetition.</summary>
    public Task<NetworkAnswer> PostOnceAsync(string path, HttpContent content, Guid key, CancellationToken cancellationToken)
        => AskAsync(HttpMethod.Post, path, content, key.ToString("D"), cancellationToken);

    /// <summary>Asks without the account's token, for what comes before there is one.</summary>
    public async Task<NetworkAnswer> PostOpenlyAsync(string path, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        if (Server is null)
        {
            return NoServer;
        }

        using var request = Request(HttpMethod.Post, new Uri(Server, path));
        request.Content = new FormUrlEncodedContent(form);
        return await http.AskJsonAsync(request, cancellationToken);
    }

    public static HttpRequestMessage Request(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.ParseAdd(UserAgent);
        return request;
    }

    private async Task<NetworkAnswer> AskAsync(HttpMethod method, string path, HttpContent? content, string? key, CancellationToken cancellationToken)
    {
        if (Server is null)
        {
            return NoServer;
        }

        if (Token is null)
        {
            return new NetworkAnswer { Fault = new NetworkFault(FaultKind.NeedsReconnecting, "This account has no access token yet.") };
        }

        using var request = Request(method, new Uri(Server, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        request.Content = content;
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await http.AskJsonAsync(request, cancellationToken);
    }

    private static NetworkAnswer NoServer
        => new() { Fault = new NetworkFault(FaultKind.Refused, "The server's address is not one. Write it like https://mastodon.example.") };
}
