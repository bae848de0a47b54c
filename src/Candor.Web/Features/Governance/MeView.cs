using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>Who makes the request.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">The name the history shows.</param>
/// <param name="Kind">Person or token.</param>
/// <param name="Grants">Roles with their scope.</param>
/// <param name="Permissions">What may be done at all; the scope of the grants narrows where.</param>
public sealed record MeView(Guid Id, string Name, ActorKind Kind, IReadOnlyList<GrantView> Grants, IReadOnlyList<Permission> Permissions);
