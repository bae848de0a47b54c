namespace Candor.Web.Features.Publishing;

/// <summary>The hash of what the reviewer has read.</summary>
internal sealed record ApproveRequest(string Hash);
