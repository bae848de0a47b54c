using System.ComponentModel.DataAnnotations;

namespace Candor.Web.Features.Governance;

/// <summary>A place to add.</summary>
public sealed class OpenFacilityRequest
{
    [Required, StringLength(200, MinimumLength = 1)]
    public required string Name { get; init; }

    [StringLength(300)]
    public string Address { get; init; } = "";

    [StringLength(50)]
    public string Phone { get; init; } = "";

    /// <summary>IANA time zone.</summary>
    [Required, StringLength(100)]
    public required string Zone { get; init; }
}
