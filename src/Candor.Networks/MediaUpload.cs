namespace Candor.Networks;

/// <summary>How an upload ended.</summary>
/// <param name="Reference">What the post names it by (an id, a blob as JSON); null when it failed.</param>
/// <param name="Fault">Why it failed; null when it did not.</param>
public sealed record MediaUpload(string? Reference, NetworkFault? Fault = null);
