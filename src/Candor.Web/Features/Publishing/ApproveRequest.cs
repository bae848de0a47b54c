using Candor.Governance;

namespace Candor.Web.Features.Publishing;

/// <summary>A decision.</summary>
/// <param name="Hash">The hash of what the reviewer has read.</param>
/// <param name="Needs">Which approval, for somebody who could give more than one.</param>
internal sealed record ApproveRequest(string Hash, Permission? Needs = null);
