using System.Net;
using System.Net.WebSockets;

namespace Candor.Networks.Guard;

/// <summary>Opens WebSockets through the guard.</summary>
/// <remarks>Thread-safe. The time limit covers the opening; a message is limited by who reads it.</remarks>
public sealed class GuardedWebSockets : IDisposable
{
    private static readonly NetworkFault NotLetIn = new(FaultKind.NeedsReconnecting, "The server did not let us in.");

    private readonly HttpMessageInvoker invoker;

    internal GuardedWebSockets(GuardedHandler handler) => invoker = new HttpMessageInvoker(handler);

    /// <summary>Opens <paramref name="address"/> (ws or wss), or says why not.</summary>
    public async Task<(WebSocket? Socket, NetworkFault? Fault)> OpenAsync(
        Uri address, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            foreach (var (name, value) in headers)
            {
                socket.Options.SetRequestHeader(name, value);
            }

            await socket.ConnectAsync(address, invoker, cancellationToken);
            return (socket, null);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException or ArgumentException)
        {
            var status = socket.HttpStatusCode;
            socket.Dispose();
            return (null, status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? NotLetIn : FaultOf(failure));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    private static NetworkFault FaultOf(Exception failure)
        => GuardException.Within(failure) is { } guard
            ? new NetworkFault(guard.Kind, guard.Message)
            : failure is ArgumentException
                ? new NetworkFault(FaultKind.AddressBlocked, "Only ws and wss addresses are opened.")
                : new NetworkFault(FaultKind.Unreachable, "The server did not open a WebSocket.");
}
