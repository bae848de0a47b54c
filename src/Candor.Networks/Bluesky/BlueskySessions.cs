using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Bluesky;

/// <summary>
/// Signs in with an app password, and refreshes: one at a time per account, the new refresh token kept before the new
/// access token is used. A refresh token that is not taken any more is followed by a sign-in with the app password.
/// </summary>
internal sealed class BlueskySessions(NetworkHttp http, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Lineage> lineages = new(StringComparer.Ordinal);

    /// <summary>A session that lives; not the one whose access token was just <paramref name="refused"/>.</summary>
    public Task<(Session? Session, NetworkFault? Fault)> OpenAsync(Account account, string? refused, CancellationToken cancellationToken)
        => AloneAsync(account, lineage => OpenAsync(account, lineage, refused, cancellationToken), cancellationToken);

    /// <summary>A new session from the app password; from the refresh token where there is no password.</summary>
    public Task<(Session? Session, NetworkFault? Fault)> SignInAsync(Account account, CancellationToken cancellationToken)
        => AloneAsync(
            account,
            lineage => account.Secret("password") is { } password
                ? CreateAsync(account, lineage, password, cancellationToken)
                : OpenAsync(account, lineage, Session.Of(account)?.Access, cancellationToken),
            cancellationToken);

    private async Task<(Session? Session, NetworkFault? Fault)> AloneAsync(
        Account account, Func<Lineage, Task<(Session? Session, NetworkFault? Fault)>> work, CancellationToken cancellationToken)
    {
        var lineage = lineages.GetOrAdd($"{account.Setting("server")} {account.Setting("identifier")} {account.NetworkId}", _ => new Lineage());
        await lineage.Gate.WaitAsync(cancellationToken);
        try
        {
            return await work(lineage);
        }
        finally
        {
            lineage.Gate.Release();
        }
    }

    private async Task<(Session? Session, NetworkFault? Fault)> OpenAsync(Account account, Lineage lineage, string? refused, CancellationToken cancellationToken)
    {
        var session = lineage.NewestFor(account) ?? Session.Of(account);
        if (session is not null && session.Access != refused && session.Lives(time.GetUtcNow()))
        {
            return (session, null);
        }

        if (session?.Refresh is { } refresh)
        {
            var refreshed = await RefreshAsync(account, lineage, refresh, cancellationToken);
            if (refreshed.Fault?.Kind != FaultKind.NeedsReconnecting)
            {
                return refreshed;
            }
        }

        return account.Secret("password") is { } password
            ? await CreateAsync(account, lineage, password, cancellationToken)
            : (null, new NetworkFault(FaultKind.NeedsReconnecting, "The sign-in has ended and there is no app password."));
    }

    private async Task<(Session? Session, NetworkFault? Fault)> RefreshAsync(Account account, Lineage lineage, string refresh, CancellationToken cancellationToken)
    {
        if (XrpcAddress.Of(account, "com.atproto.server.refreshSession") is not { } address)
        {
            return (null, XrpcAddress.Wrong);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", refresh);
        return await KeepAsync(account, lineage, await http.AskJsonAsync(request, cancellationToken), cancellationToken);
    }

    private async Task<(Session? Session, NetworkFault? Fault)> CreateAsync(Account account, Lineage lineage, string password, CancellationToken cancellationToken)
    {
        if (XrpcAddress.Of(account, "com.atproto.server.createSession") is not { } address)
        {
            return (null, XrpcAddress.Wrong);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(new Dictionary<string, string> { ["identifier"] = account.Setting("identifier").Trim().TrimStart('@'), ["password"] = password }),
        };
        return await KeepAsync(account, lineage, await http.AskJsonAsync(request, cancellationToken), cancellationToken);
    }

    private static async Task<(Session? Session, NetworkFault? Fault)> KeepAsync(Account account, Lineage lineage, NetworkAnswer answer, CancellationToken cancellationToken)
    {
        if (XrpcErrors.Classify(answer).Fault is { } fault)
        {
            return (null, fault);
        }

        if (answer.Json.Text("did") is not { Length: > 0 } did || answer.Json.Text("accessJwt") is not { Length: > 0 } access || answer.Json.Text("refreshJwt") is not { Length: > 0 } refresh)
        {
            return (null, new NetworkFault(FaultKind.AnswerNotUnderstood, "A sign-in without tokens."));
        }

        await account.KeepAsync(new Dictionary<string, string> { ["access"] = access, ["refresh"] = refresh }, cancellationToken);
        var session = new Session(did, access, refresh, answer.Json.Text("handle"));
        lineage.Continue(account, session);
        return (session, null);
    }
}
