namespace Candor.Networks;

/// <summary>Every network that this program knows, by key.</summary>
/// <remarks>Thread-safe; does not change after the start.</remarks>
public sealed class NetworkDirectory(IEnumerable<INetwork> networks)
{
    private readonly Dictionary<string, INetwork> byKey = networks.ToDictionary(network => network.Descriptor.Key, StringComparer.Ordinal);

    /// <summary>All networks, by name.</summary>
    public IReadOnlyList<INetwork> All => [.. byKey.Values.OrderBy(network => network.Descriptor.Name, StringComparer.Ordinal)];

    /// <summary>The network of this key (<see cref="NetworkDescriptor.Key"/>), or null.</summary>
    public INetwork? Find(string key) => byKey.GetValueOrDefault(key);
}
