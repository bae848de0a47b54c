namespace Candor.Governance;

/// <summary>A role that a person holds.</summary>
/// <param name="Id">The grant's id.</param>
/// <param name="Role">The role.</param>
/// <param name="FacilityId">The one facility; null for all.</param>
/// <param name="ChannelId">The one channel; null for all.</param>
public sealed record PersonGrant(Guid Id, Role Role, Guid? FacilityId, Guid? ChannelId);
