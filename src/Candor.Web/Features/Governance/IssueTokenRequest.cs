using System.ComponentModel.DataAnnotations;
using Candor.Governance;
using NodaTime;

namespace Candor.Web.Features.Governance;

/// <summary>A token to issue.</summary>
public sealed class IssueTokenRequest
{
    /// <summary>What it is for.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it may do; never more than its owner.</summary>
    public required IReadOnlyList<Permission> Scopes { get; init; }

    /// <summary>When it ends; null for a year from now, which is the most.</summary>
    public Instant? ExpiresAt { get; init; }
}
