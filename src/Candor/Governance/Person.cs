using Microsoft.AspNetCore.Identity;

namespace Candor.Governance;

/// <summary>Someone who signs in to the desk.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>The name colleagues know them by.</summary>
    public required string Name { get; set; }

    /// <summary>What is printed after the name: “PIO”, “Privacy officer”.</summary>
    public string Title { get; set; } = "";

    /// <summary>Set when the person left: they cannot sign in, and their name stays in the history.</summary>
    public bool Left { get; set; }
}
