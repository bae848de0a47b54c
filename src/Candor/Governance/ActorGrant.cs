namespace Candor.Governance;

/// <summary>A role with its scope, as an actor carries it.</summary>
/// <param name="Role">The role.</param>
/// <param name="FacilityId">The one facility; null for all.</param>
/// <param name="ChannelId">The one channel; null for all.</param>
/// <param name="Permissions">A narrower set (an API token's scopes); null for all of the role's.</param>
public sealed record ActorGrant(Role Role, Guid? FacilityId = null, Guid? ChannelId = null, IReadOnlySet<Permission>? Permissions = null);
