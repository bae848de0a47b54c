using Candor.Governance;

namespace Candor.Web.Tests;

/// <summary>Somebody whom a test made.</summary>
public sealed record TestPerson(Guid Id, string Name, string Email, IReadOnlyList<RoleScope> Roles);
