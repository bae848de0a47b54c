using Candor.Governance;
using NodaTime;

namespace Candor.Web.Features.Publishing;

/// <summary>One approval that a post needs.</summary>
/// <param name="Needs">What its approver must be allowed to do.</param>
/// <param name="By">Who gave it; null while it is missing.</param>
/// <param name="At">When.</param>
internal sealed record ApprovalAnswer(Permission Needs, string? By, Instant? At);
