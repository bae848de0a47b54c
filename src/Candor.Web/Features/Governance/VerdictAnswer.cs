using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>What a walk over the whole chain found.</summary>
internal sealed record VerdictAnswer(bool IsWhole, long Entries, long? FirstBroken, string Message, string? HeadHash)
{
    public static VerdictAnswer Of(AuditVerdict verdict)
        => new(verdict.IsWhole, verdict.Entries, verdict.FirstBroken, verdict.Message, verdict.HeadHash is null ? null : Convert.ToHexStringLower(verdict.HeadHash));
}
