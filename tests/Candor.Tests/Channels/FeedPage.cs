using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Candor.Tests.Channels;

/// <summary>One feed on a free port of 127.0.0.1.</summary>
internal sealed class FeedPage : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Ridge news</title><link>https://news.mercyridge.example/</link>
        <item><title>A new bus line stops at the clinic</title><guid>one</guid><pubDate>Mon, 23 Nov 2026 09:00:00 GMT</pubDate></item>
        <item><title>Readers praise the night shift</title><guid>two</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private readonly HttpListener listener = new();

    public FeedPage()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Address);
        listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var asked = await listener.GetContextAsync();
                asked.Response.ContentType = "application/rss+xml";
                await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Feed));
                asked.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
