using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>A role with its scope.</summary>
/// <param name="Role">The role.</param>
/// <param name="FacilityId">The one facility; null for all.</param>
/// <param name="ChannelId">The one channel; null for all.</param>
public sealed record GrantView(Role Role, Guid? FacilityId, Guid? ChannelId);
