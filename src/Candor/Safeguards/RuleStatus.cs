namespace Candor.Safeguards;

/// <summary>Where the law or practice behind a rule stands. Wire names: <c>vacated-in-part</c>.</summary>
public enum RuleStatus
{
    InForce,
    Pending,
    Extended,
    VacatedInPart,
    Draft,
    Superseded,
}
