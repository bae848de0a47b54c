using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>A person with the roles they hold.</summary>
public sealed record PersonLine(Person Person, IReadOnlyList<Role> Roles);
