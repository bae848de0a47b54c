using System.Net;
using System.Net.Sockets;

namespace Candor.Networks.Guard;

/// <summary>
/// Addresses that are not on the open internet. Source: IANA IPv4 and IPv6 Special-Purpose Address Registries, plus the
/// one public address by which a cloud serves its machines' secrets.
/// </summary>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] NotPublicV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"),          // this host
        IPNetwork.Parse("10.0.0.0/8"),         // private
        IPNetwork.Parse("100.64.0.0/10"),      // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),        // loopback
        IPNetwork.Parse("168.63.129.16/32"),   // Azure's service for its own machines
        IPNetwork.Parse("169.254.0.0/16"),     // link-local, cloud metadata
        IPNetwork.Parse("172.16.0.0/12"),      // private
        IPNetwork.Parse("192.0.0.0/24"),       // protocol assignments, cloud metadata
        IPNetwork.Parse("192.0.2.0/24"),       // documentation
        IPNetwork.Parse("192.88.99.0/24"),     // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),     // private
        IPNetwork.Parse("198.18.0.0/15"),      // benchmarking
        IPNetwork.Parse("198.51.100.0/24"),    // documentation
        IPNetwork.Parse("203.0.113.0/24"),     // documentation
        IPNetwork.Parse("224.0.0.0/4"),        // multicast
        IPNetwork.Parse("240.0.0.0/4"),        // reserved, broadcast
    ];

    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicWithinV6 =
    [
        IPNetwork.Parse("2001::/23"),          // protocol assignments, Teredo, ORCHID
        IPNetwork.Parse("2001:db8::/32"),      // documentation
        IPNetwork.Parse("2002::/16"),          // 6to4: reaches any IPv4 address, private ones too
        IPNetwork.Parse("3fff::/20"),          // documentation
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork LinkLocalV4 = IPNetwork.Parse("169.254.0.0/16");

    public static bool Contains(IPAddress address)
    {
        var plain = Unwrap(address);
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? NotPublicV4.Any(block => block.Contains(plain))
            : !PublicV6.Contains(plain) || NotPublicWithinV6.Any(block => block.Contains(plain));
    }

    public static bool IsLinkLocal(IPAddress address)
        => Unwrap(address) is var plain && (plain.IsIPv6LinkLocal || (plain.AddressFamily == AddressFamily.InterNetwork && LinkLocalV4.Contains(plain)));

    /// <summary>The IPv4 address that a mapped (RFC 4291) or NAT64 (RFC 6052) address stands for, or the address itself without its zone.</summary>
    public static IPAddress Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return Nat64.Contains(new IPAddress(bytes)) ? new IPAddress(bytes.AsSpan(12)) : new IPAddress(bytes);
    }
}
