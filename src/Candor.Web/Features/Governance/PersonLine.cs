using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>A person with the roles they hold.</summary>
/// <param name="Person">Who.</param>
/// <param name="Grants">Every role with where it holds, those for the whole organisation first.</param>
/// <param name="Tokens">Their API tokens that work.</param>
public sealed record PersonLine(Person Person, IReadOnlyList<RoleGrant> Grants, IReadOnlyList<ApiToken> Tokens)
{
    public IReadOnlyList<Role> Roles { get; } = [.. Grants.Select(grant => grant.Role).Distinct().Order()];

    /// <summary>Roles that hold only at one facility or on one channel.</summary>
    public IReadOnlyList<RoleGrant> InOnePlace { get; } = [.. Grants.Where(grant => (grant.FacilityId ?? grant.ChannelId) is not null)];
}
