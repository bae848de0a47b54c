namespace Candor.Web.Features.Governance;

/// <summary>How many secrets and notes were sealed again.</summary>
internal sealed record RotatedAnswer(int Resealed);
