using System.ComponentModel.DataAnnotations;

namespace Candor.Web.Features.Governance;

/// <summary>Someone to add.</summary>
public sealed class AddPersonRequest
{
    [Required, StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What they sign in with.</summary>
    [Required, EmailAddress, StringLength(256)]
    public required string Email { get; init; }

    /// <summary>What is printed after the name.</summary>
    [StringLength(100)]
    public string Title { get; init; } = "";

    public IReadOnlyList<GrantRequest> Roles { get; init; } = [];
}
