using System.ComponentModel.DataAnnotations;
using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>A role to grant.</summary>
public sealed class GrantRequest
{
    public required Role Role { get; init; }

    /// <summary>Only at this facility; null for all.</summary>
    public Guid? FacilityId { get; init; }

    /// <summary>Only on this channel; null for all.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>Why; needed when somebody gives a role to themself.</summary>
    [StringLength(500)]
    public string? Reason { get; init; }

    public RoleScope ToScope() => new(Role, FacilityId, ChannelId);
}
