using System.Net;
using System.Net.Sockets;

namespace Candor.Networks.Guard;

/// <summary>
/// Opens connections only to addresses that were checked. The name is looked up once and the connection goes to that
/// answer, so a name that changes its address between check and call (DNS rebinding) gains nothing.
/// </summary>
internal sealed class CheckedConnector(AllowedHosts allowed, TimeProvider time)
{
    /// <summary>How long one of several addresses may hang before the next is tried.</summary>
    private static readonly TimeSpan PerAddress = TimeSpan.FromSeconds(4);

    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await LookUpAsync(host, cancellationToken);
        if (addresses.FirstOrDefault(address => PrivateAddresses.Contains(address) && !allowed.Allows(host, address)) is not null)
        {
            throw new GuardException(GuardFault.AddressBlocked, $"{host} has a private address, which is not allowed here.");
        }

        SocketException? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await OpenAsync(address, context.DnsEndPoint.Port, addresses.Length > 1, cancellationToken);
            }
            catch (SocketException failure)
            {
                last = failure;
            }
        }

        throw new GuardException(GuardFault.ConnectionFailed, $"{host} does not take connections ({last?.SocketErrorCode}).", last);
    }

    private async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Resolve(host, cancellationToken);
            return addresses.Length > 0 ? addresses : throw new GuardException(GuardFault.HostNotFound, $"{host} has no address.");
        }
        catch (SocketException failure)
        {
            throw new GuardException(GuardFault.HostNotFound, $"{host} has no address ({failure.SocketErrorCode}).", failure);
        }
    }

    private async Task<Stream> OpenAsync(IPAddress address, int port, bool hasOthers, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(hasOthers ? PerAddress : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
