using Candor.Governance;
using Candor.Safeguards;

namespace Candor.Publishing;

/// <summary>What the checks say of every version of a post.</summary>
/// <param name="ByChannel">The result of each version.</param>
/// <param name="PackVersion">The rules that were used.</param>
public sealed record PostCheckResult(IReadOnlyDictionary<Guid, CheckResult> ByChannel, string PackVersion)
{
    /// <summary>Findings that nobody can sign off: blocks, and what could not be checked.</summary>
    public IReadOnlyList<Finding> Stops => [.. All.Where(finding => finding.Unchecked || finding.Effect == Effect.Block)];

    /// <summary>Findings that need a named role to sign off.</summary>
    public IReadOnlyList<Finding> SignOffs => [.. All.Where(finding => !finding.Unchecked && finding.Effect == Effect.RequireRole)];

    /// <summary>Findings that need a reason to go past.</summary>
    public IReadOnlyList<Finding> Warnings => [.. All.Where(finding => !finding.Unchecked && finding.Effect == Effect.Warn)];

    /// <summary>
    /// The approvals it needs: one of communications, and one of every role that a finding names. Without such a finding any
    /// approver of routine posts will do.
    /// </summary>
    public IReadOnlyList<Permission> Needs => SignOffs.Count == 0 ? [Permission.ApproveRoutine] : [.. SignOffs.Select(finding => PermissionOf(finding.Role ?? "")).Append(Permission.ApproveComms).Distinct().Order()];

    private static Permission PermissionOf(string role)
        => role.Contains("privacy", StringComparison.OrdinalIgnoreCase) ? Permission.ApprovePrivacy
            : role.Contains("legal", StringComparison.OrdinalIgnoreCase) || role.Contains("compliance", StringComparison.OrdinalIgnoreCase) ? Permission.ApproveLegal
            : Permission.ApproveClinical;

    private IEnumerable<Finding> All => ByChannel.Values.SelectMany(result => result.Findings);
}
