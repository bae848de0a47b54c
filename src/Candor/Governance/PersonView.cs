using NodaTime;

namespace Candor.Governance;

/// <summary>A colleague as the list of people shows them.</summary>
/// <param name="Id">Their id.</param>
/// <param name="Name">The name colleagues know them by.</param>
/// <param name="Title">What is printed after it.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Left">Whether they left.</param>
/// <param name="HasPassword">False while an invitation waits to be used.</param>
/// <param name="LockedUntil">Set while too many wrong passwords keep them out.</param>
/// <param name="Grants">Their roles.</param>
/// <param name="SelfGrants">When they gave a role to themself, newest first; for colleagues to look at.</param>
public sealed record PersonView(
    Guid Id, string Name, string Title, string Email, bool Left, bool HasPassword, Instant? LockedUntil,
    IReadOnlyList<PersonGrant> Grants, IReadOnlyList<SelfGrant> SelfGrants);
