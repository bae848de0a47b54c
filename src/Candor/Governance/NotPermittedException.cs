namespace Candor.Governance;

/// <summary>The actor lacks a permission: 403 at the edge.</summary>
public sealed class NotPermittedException(Permission permission)
    : Exception($"Your roles do not include “{permission}”. Ask an administrator if you need it.")
{
    /// <summary>What was missing.</summary>
    public Permission Permission { get; } = permission;
}
