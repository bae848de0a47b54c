using Candor.Safeguards.Detection;

namespace Candor.Safeguards;

/// <summary>One rule: law or practice carried as data, with the detector that looks for it.</summary>
public sealed record Rule
{
    /// <summary>Stable name: <c>us.hipaa.reply.no-confirm</c>.</summary>
    public required string Id { get; init; }

    public required AuthorityType AuthorityType { get; init; }

    public required string Citation { get; init; }

    public required string SourceUrl { get; init; }

    public required DateOnly SourceRetrievedOn { get; init; }

    /// <summary><c>US</c>, <c>US-CA</c>, <c>EU</c>, <c>platform:meta</c>, or <c>any</c>.</summary>
    public required IReadOnlyList<string> Jurisdiction { get; init; }

    public required RuleScope AppliesWhen { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public required RuleStatus Status { get; init; }

    public required Effect Effect { get; init; }

    /// <summary>Why, in the words the author sees.</summary>
    public required string ExplainToAuthor { get; init; }

    public required string Remediation { get; init; }

    public required IReadOnlyList<RuleTest> Tests { get; init; }

    /// <summary>The role that re-confirms the rule, and that signs off where the effect asks for it.</summary>
    public required string OwnerRole { get; init; }

    /// <summary>When the rule must be confirmed again. Overdue rules stay on.</summary>
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The file and line it was read from.</summary>
    public required string Source { get; init; }

    internal IDetector Detector { get; init; } = NoDetector.Instance;

    /// <summary>Whether the rule speaks about <paramref name="draft"/> on <paramref name="today"/>.</summary>
    public bool Applies(Draft draft, OrganisationProfile profile, DateOnly today) =>
        Status is RuleStatus.InForce or RuleStatus.Extended or RuleStatus.VacatedInPart
        && EffectiveFrom <= today && (EffectiveTo is null || today <= EffectiveTo)
        && Jurisdiction.Any(where => Binds(where, profile))
        && AppliesWhen.Covers(draft, profile);

    private static bool Binds(string where, OrganisationProfile profile) =>
        where == "any" || where.StartsWith("platform:", StringComparison.Ordinal)
        || profile.Jurisdictions.Any(place => Places.Lies(place, where));
}
