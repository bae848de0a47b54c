using System.ComponentModel.DataAnnotations;

namespace Candor.Web.Features.Governance;

/// <summary>Why something is done.</summary>
public sealed class WhyRequest
{
    [Required, StringLength(500, MinimumLength = 1)]
    public required string Reason { get; init; }
}
