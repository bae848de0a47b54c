using System.Text;

namespace Candor.Networks.Bluesky;

/// <summary>Addresses of methods on the account's server. Source: atproto.com/specs/xrpc.</summary>
internal static class XrpcAddress
{
    public static readonly NetworkFault Wrong = new(FaultKind.NeedsReconnecting, "The server's address is not a web address such as https://bsky.social.");

    public static Uri? Of(Account account, string method, params IEnumerable<(string Name, string Value)> query)
    {
        if (!Uri.TryCreate(account.Setting("server", BlueskyLimits.UsualServer.AbsoluteUri), UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var asked = new StringBuilder();
        foreach (var (name, value) in query)
        {
            asked.Append(asked.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new Uri(server, $"/xrpc/{method}{asked}");
    }
}
