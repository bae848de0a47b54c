using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Candor.Networks.Guard;

namespace Candor.Networks.Mastodon;

public sealed partial class MastodonNetwork
{
    /// <inheritdoc/>
    /// <remarks>
    /// Server-sent events first; where the server has none (GoToSocial), a WebSocket; where it has neither (snac), the
    /// stream ends at once and polling remains.
    /// </remarks>
    public async IAsyncEnumerable<IncomingItem> StreamAsync(Account account, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var api = Api(account);
        if (api.Server is null || api.Token is null)
        {
            yield break;
        }

        var (facts, _) = await InstanceFacts.AskAsync(api, cancellationToken);
        var address = StreamAddress.Of(api.Server, facts?.StreamingHost);
        var reader = new Heard(Reader(api), new ThreadRoots(api), account.NetworkId);
        await foreach (var said in EventsAsync(address, api.Token, facts is { ReadsTokenInAddress: true }, cancellationToken))
        {
            if (said.Name == "notification" && Parse(said.Payload) is { } notification)
            {
                var (item, fault) = await reader.ItemAsync(notification, cancellationToken);
                if (fault is not null)
                {
                    // The inbox, which is read before the stream is opened again, gives what could not be placed now.
                    yield break;
                }

                if (item is not null)
                {
                    yield return item;
                }
            }
        }
    }

    private async IAsyncEnumerable<StreamEvent> EventsAsync(Uri address, string token, bool readsTokenInAddress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = MastodonApi.Request(HttpMethod.Get, new Uri(address, "api/v1/streaming/user"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        var (body, fault) = await http.OpenAsync(request, cancellationToken);
        if (body is not null)
        {
            await using (body)
            {
                await foreach (var said in ServerEvents.ReadAsync(body, time, cancellationToken))
                {
                    yield return said;
                }
            }

            yield break;
        }

        if (fault?.Kind is not (FaultKind.NotFound or FaultKind.Refused or FaultKind.NotSupported))
        {
            yield break;
        }

        using var socket = await OpenSocketAsync(StreamAddress.Socket(address), token, readsTokenInAddress, cancellationToken);
        if (socket is not null)
        {
            await foreach (var said in SocketEvents.ReadAsync(socket, time, cancellationToken))
            {
                yield return said;
            }
        }
    }

    /// <summary>
    /// With the token in a header. Servers and proxies write addresses into their logs, so it goes into the query, as also documented, only where
    /// the server is one that may look for it there alone and did not let us in with the header.
    /// </summary>
    private async Task<WebSocket?> OpenSocketAsync(Uri address, string token, bool readsTokenInAddress, CancellationToken cancellationToken)
    {
        Dictionary<string, string> headers = new() { ["User-Agent"] = MastodonApi.UserAgent };
        var (socket, fault) = await sockets.OpenAsync(address, new Dictionary<string, string>(headers) { ["Authorization"] = $"Bearer {token}" }, cancellationToken);
        if (readsTokenInAddress && fault?.Kind is FaultKind.NeedsReconnecting)
        {
            (socket, _) = await sockets.OpenAsync(new Uri($"{address}&access_token={Escape(token)}"), headers, cancellationToken);
        }

        return socket;
    }

    private static JsonElement? Parse(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
