namespace Candor.Safeguards;

/// <summary>What the checks say of one draft. Advice for a person, never a verdict that a law is met.</summary>
/// <param name="Id">The id of the draft.</param>
/// <param name="Cleared">Whether nothing holds it: no block, no sign-off missing, nothing unchecked. Warnings do not hold it; whoever goes past one
/// records why.</param>
/// <param name="Findings">What was found, the gravest first, then by place.</param>
/// <param name="Grade">US school grade of the text (Flesch-Kincaid); null when it is too short or not English.</param>
/// <param name="PackVersion">The rules that were used.</param>
/// <param name="TextHash">SHA-256, lower-case hexadecimal, over text, versions and alt texts.</param>
public sealed record CheckResult(string Id, bool Cleared, IReadOnlyList<Finding> Findings, double? Grade, string PackVersion, string TextHash);
