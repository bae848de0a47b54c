namespace Candor.Bench.Inbox;

/// <summary>One kind of call that staff make.</summary>
/// <param name="Kind">How the table names it.</param>
/// <param name="Group">What it counts towards: the list, search, counts or one conversation.</param>
/// <param name="Weight">How often, among all.</param>
/// <param name="MakeAsync">Makes it with a fresh context, as a request does, and answers how many rows it gave.</param>
internal sealed record InboxCall(string Kind, string Group, int Weight, Func<IServiceProvider, CancellationToken, Task<int>> MakeAsync);
