using System.Net;

namespace Candor.Networks.Guard;

/// <summary>The configured exceptions from the rule that private addresses are not called.</summary>
internal sealed class AllowedHosts
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IPNetwork> blocks = [];

    public AllowedHosts(IEnumerable<string> entries)
    {
        foreach (var entry in entries.Select(entry => entry.Trim()))
        {
            if (BlockOf(entry) is { } block)
            {
                blocks.Add(block);
            }
            else
            {
                names.Add(entry);
            }
        }
    }

    public static bool IsWellFormed(string entry)
        => BlockOf(entry.Trim()) is not null || Uri.CheckHostName(entry.Trim()) == UriHostNameType.Dns;

    public bool Allows(string host, IPAddress address)
    {
        var plain = PrivateAddresses.Unwrap(address);
        return blocks.Any(block => block.Contains(plain)) || (names.Contains(host) && !PrivateAddresses.IsLinkLocal(plain));
    }

    private static IPNetwork? BlockOf(string entry)
        => IPAddress.TryParse(entry, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.TryParse(entry, out var block) ? block : null;
}
