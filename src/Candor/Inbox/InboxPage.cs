namespace Candor.Inbox;

/// <summary>One page of the list.</summary>
/// <param name="Rows">In the order of the list.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record InboxPage(IReadOnlyList<InboxRow> Rows, string? Next);
