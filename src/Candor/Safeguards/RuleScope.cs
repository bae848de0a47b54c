namespace Candor.Safeguards;

/// <summary>When a rule applies: every condition that is set must hold.</summary>
public sealed record RuleScope
{
    public bool? CoveredEntity { get; init; }

    public bool? PublicEntity { get; init; }

    public bool? Part2Program { get; init; }

    public bool? ReceivesHhsFunds { get; init; }

    /// <summary>Fewest employees. An organisation that has not said how many it has counts as large enough.</summary>
    public int? EmployeesAtLeast { get; init; }

    /// <summary>Kinds of draft; empty for all.</summary>
    public IReadOnlyList<DraftKind> Kinds { get; init; } = [];

    /// <summary>Whether the draft must (true) or must not (false) answer somebody.</summary>
    public bool? Answers { get; init; }

    /// <summary>Whether the draft must (true) or must not (false) answer a review or a remark.</summary>
    public bool? AnswersRemark { get; init; }

    public bool Covers(Draft draft, OrganisationProfile profile) =>
        Agrees(CoveredEntity, profile.CoveredEntity)
        && Agrees(PublicEntity, profile.PublicEntity)
        && Agrees(Part2Program, profile.Part2Program)
        && Agrees(ReceivesHhsFunds, profile.ReceivesHhsFunds)
        && (EmployeesAtLeast is null || profile.Employees is null || profile.Employees >= EmployeesAtLeast)
        && (Kinds.Count == 0 || Kinds.Contains(draft.Kind))
        && Agrees(Answers, draft.Answers)
        && Agrees(AnswersRemark, draft.AnswersRemark);

    private static bool Agrees(bool? wanted, bool actual) => wanted is null || wanted == actual;
}
