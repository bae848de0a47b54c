namespace Candor.Networks;

/// <summary>Counts of one post; null where the network does not say (missing is never zero).</summary>
public sealed record PostMetrics(int? Likes, int? Reposts, int? Replies, int? Quotes, int? Views, NetworkFault? Fault = null);
