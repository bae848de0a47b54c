namespace Candor.Channels;

/// <summary>What is needed to connect an account.</summary>
public sealed record ConnectRequest
{
    /// <summary>The network's key.</summary>
    public required string Network { get; init; }

    /// <summary>The name staff will know it by.</summary>
    public required string Name { get; init; }

    /// <summary>The fields of the network's form, secrets among them.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    public Guid? FacilityId { get; init; }
}
