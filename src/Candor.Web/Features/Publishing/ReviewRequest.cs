namespace Candor.Web.Features.Publishing;

/// <summary>Why a warning is right as it stands; null when there is none.</summary>
internal sealed record ReviewRequest(string? Reason = null);
