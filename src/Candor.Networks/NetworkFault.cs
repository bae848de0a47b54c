namespace Candor.Networks;

/// <summary>Why a read did not work: a closed vocabulary.</summary>
/// <param name="Kind">The closed word.</param>
/// <param name="Detail">The network's own words, shortened; no text of posts, no secrets.</param>
/// <param name="RetryAfter">When it may be tried again; null when the network did not say.</param>
public sealed record NetworkFault(FaultKind Kind, string Detail, TimeSpan? RetryAfter = null);
