using System.Net.Http.Headers;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Calls methods as the account. An access token that the server refuses is replaced and the call made once more: a refused
/// token means that nothing was done.
/// </summary>
internal sealed class Xrpc(NetworkHttp http, BlueskySessions sessions)
{
    public Task<NetworkAnswer> GetAsync(Account account, string method, IEnumerable<(string Name, string Value)> query, CancellationToken cancellationToken)
        => CallAsync(account, HttpMethod.Get, method, query, () => null, cancellationToken);

    public Task<NetworkAnswer> PostAsync(Account account, string method, Func<HttpContent?> body, CancellationToken cancellationToken)
        => CallAsync(account, HttpMethod.Post, method, [], body, cancellationToken);

    /// <summary>The account's DID, or why it cannot be told.</summary>
    public async Task<(string? Did, NetworkFault? Fault)> DidAsync(Account account, CancellationToken cancellationToken)
    {
        if (account.NetworkId is { } did)
        {
            return (did, null);
        }

        var (session, fault) = await sessions.OpenAsync(account, null, cancellationToken);
        return (session?.Did, fault);
    }

    private async Task<NetworkAnswer> CallAsync(
        Account account, HttpMethod verb, string method, IEnumerable<(string Name, string Value)> query, Func<HttpContent?> body, CancellationToken cancellationToken)
    {
        if (XrpcAddress.Of(account, method, query) is not { } address)
        {
            return new NetworkAnswer { Fault = XrpcAddress.Wrong };
        }

        string? refused = null;
        while (true)
        {
            var (session, fault) = await sessions.OpenAsync(account, refused, cancellationToken);
            if (session is null)
            {
                return new NetworkAnswer { Fault = fault };
            }

            using var request = new HttpRequestMessage(verb, address) { Content = body() };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Access);
            var answer = XrpcErrors.Classify(await http.AskJsonAsync(request, cancellationToken));
            if (answer.Fault?.Kind != FaultKind.NeedsReconnecting || refused is not null)
            {
                return answer;
            }

            refused = session.Access;
        }
    }
}
