namespace Candor.Networks.Mastodon;

/// <summary>Where a server's streams are.</summary>
internal static class StreamAddress
{
    /// <summary>The announced host with the scheme of the server itself: what it announces can never lead from https to http.</summary>
    public static Uri Of(Uri server, string? host) => host is null ? server : new Uri($"{server.Scheme}://{host}/");

    public static Uri Socket(Uri address) => new($"{(address.Scheme == "https" ? "wss" : "ws")}://{address.Authority}/api/v1/streaming?stream=user");
}
