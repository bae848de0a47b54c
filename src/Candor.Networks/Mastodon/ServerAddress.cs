namespace Candor.Networks.Mastodon;

/// <summary>Reads a server's address the way people write it.</summary>
internal static class ServerAddress
{
    /// <summary>
    /// Takes <c>https://host</c>, <c>host</c>, a profile's address or a handle, and gives scheme, host and port alone; null
    /// when there is no host in it. Without a scheme it is https.
    /// </summary>
    public static Uri? Read(string written)
    {
        var address = written.Trim();
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            address = "https://" + address[(address.LastIndexOf('@') + 1)..];
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https" && read.Host.Length > 0
            ? new Uri(read.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + "/")
            : null;
    }
}
