namespace Candor.Governance;

/// <summary>There is no such thing, or the actor may not know of it: 404 at the edge.</summary>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}, or your roles do not include it.");
