namespace Candor.Networks.Guard;

/// <summary>What a server says is left of its rate limit.</summary>
/// <param name="Limit">Calls allowed in the window.</param>
/// <param name="Remaining">Calls left in it.</param>
/// <param name="ResetsAt">When the window ends; null when the server does not say.</param>
public sealed record RateBudget(int Limit, int Remaining, DateTimeOffset? ResetsAt);
