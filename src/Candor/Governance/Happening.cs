using NodaTime;

namespace Candor.Governance;

/// <summary>One thing that happened to an entity: who, what, when, why.</summary>
/// <param name="Action">A verb in the past: <c>claimed</c>, <c>approved</c>.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in the actor's words; null when none is asked for.</param>
/// <param name="Details">What a reader of the history wants to know; never the text of posts.</param>
internal sealed record Happening(string Action, Actor By, Instant At, string? Reason, IReadOnlyList<(string Name, object? Value)> Details);
