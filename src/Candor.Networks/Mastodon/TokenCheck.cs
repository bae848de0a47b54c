using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

/// <summary>Tells a token that is no longer good from a thing that is merely not allowed.</summary>
internal static class TokenCheck
{
    /// <summary>
    /// The fault of an answer. 401 and 403 may mean either, and snac answers a bad token with an empty 422: when the server
    /// does not even say whose token it is, the account must be connected again. A 403 without the API's own words comes
    /// from something in between (a proxy, a firewall) and says nothing about the token.
    /// </summary>
    public static async Task<NetworkFault> FaultOfAsync(MastodonApi api, NetworkAnswer answer, CancellationToken cancellationToken)
    {
        var fault = answer.Fault!;
        if (!IsAboutToken(answer))
        {
            return fault;
        }

        var who = await api.GetAsync("api/v1/accounts/verify_credentials", cancellationToken);
        return who switch
        {
            { Status: 200 } when fault.Kind == FaultKind.NeedsReconnecting => fault with { Kind = FaultKind.Refused },
            { Fault: not null } when IsAboutToken(who) => fault with { Kind = FaultKind.NeedsReconnecting },
            _ => fault,
        };
    }

    public static bool IsAboutToken(NetworkAnswer answer)
        => answer.Status == 401 || (answer.Status == 403 && answer.Json.Text("error") is not null) || (answer.Status == 422 && answer.Body.IsEmpty);
}
