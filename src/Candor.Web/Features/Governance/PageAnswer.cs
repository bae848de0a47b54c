namespace Candor.Web.Features.Governance;

/// <summary>One page of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">What to pass as <c>after</c> for the next page; null on the last.</param>
internal sealed record PageAnswer<T>(IReadOnlyList<T> Items, string? Next);
