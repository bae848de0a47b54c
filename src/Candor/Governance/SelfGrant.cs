using NodaTime;

namespace Candor.Governance;

/// <summary>Someone gave themself a role.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record SelfGrant(Instant At, string? Reason);
