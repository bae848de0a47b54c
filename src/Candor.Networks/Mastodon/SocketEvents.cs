using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Candor.Networks.Mastodon;

/// <summary>Reads events from a WebSocket until it ends, fails or has been silent for long.</summary>
internal static class SocketEvents
{
    /// <summary>The longest message that is read, in bytes; a longer one ends the stream.</summary>
    private const int LongestMessage = 1_000_000;

    /// <summary>Pings are not seen from here, so a quiet socket is given up now and then: the inbox is read, and it is opened anew.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(10);

    public static async IAsyncEnumerable<StreamEvent> ReadAsync(WebSocket socket, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await MessageAsync(socket, time, cancellationToken) is { } message)
        {
            if (Read(message) is { } said)
            {
                yield return said;
            }
        }
    }

    private static async Task<byte[]?> MessageAsync(WebSocket socket, TimeProvider time, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            while (message.Length <= LongestMessage)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), either.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                message.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return message.ToArray();
                }
            }

            return null;
        }
        catch (Exception failure) when (failure is WebSocketException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private static StreamEvent? Read(byte[] message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.Text("event") is { } name && document.RootElement.Text("payload") is { } payload ? new StreamEvent(name, payload) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
