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

    /// <summary>What the approver must be allowed to do because of the findings: the strictest sign-off first.</summary>
    public Permission Approver
    {
        get
        {
            var roles = SignOffs.Select(finding => finding.Role ?? "").ToList();
            return roles.Exists(role => role.Contains("privacy", StringComparison.OrdinalIgnoreCase)) ? Permission.ApprovePrivacy
                : roles.Exists(role => role.Contains("legal", StringComparison.OrdinalIgnoreCase) || role.Contains("compliance", StringComparison.OrdinalIgnoreCase)) ? Permission.ApproveLegal
                : roles.Count > 0 ? Permission.ApproveClinical
                : Permission.ApproveRoutine;
        }
    }

    private IEnumerable<Finding> All => ByChannel.Values.SelectMany(result => result.Findings);
}
