namespace Candor.Governance;

/// <summary>A role with where it holds.</summary>
/// <param name="Role">The role.</param>
/// <param name="FacilityId">The one facility; null for all.</param>
/// <param name="ChannelId">The one channel; null for all.</param>
public sealed record RoleScope(Role Role, Guid? FacilityId = null, Guid? ChannelId = null);
