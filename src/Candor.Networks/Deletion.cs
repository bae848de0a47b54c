namespace Candor.Networks;

/// <summary>How a deletion ended.</summary>
/// <param name="Gone">Whether the post is gone from the network.</param>
/// <param name="Fault">Why not; null when it is gone.</param>
public sealed record Deletion(bool Gone, NetworkFault? Fault = null);
