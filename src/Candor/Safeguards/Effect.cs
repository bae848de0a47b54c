namespace Candor.Safeguards;

/// <summary>What a finding does. Wire names: <c>block</c>, <c>require-role</c>, <c>warn</c>, <c>info</c>.</summary>
public enum Effect
{
    /// <summary>Shown, nothing more.</summary>
    Info,

    /// <summary>May go out when a person records why.</summary>
    Warn,

    /// <summary>Needs the sign-off of a named role.</summary>
    RequireRole,

    /// <summary>Cannot go out.</summary>
    Block,
}
