namespace Candor.Networks;

/// <summary>One page of what arrived.</summary>
/// <param name="Items">Items, oldest first.</param>
/// <param name="Cursor">Where to go on; the receiver stores it in the same transaction as the items.</param>
/// <param name="HasMore">Whether another page waits now.</param>
/// <param name="Fault">What went wrong; null when nothing did. Items before the fault are still given.</param>
public sealed record InboxPage(IReadOnlyList<IncomingItem> Items, string? Cursor, bool HasMore = false, NetworkFault? Fault = null);
