namespace Candor.Safeguards;

/// <summary>What kind of source stands behind a rule. Wire names: <c>agency-guidance-final</c>.</summary>
public enum AuthorityType
{
    Statute,
    Regulation,
    Court,
    AgencyGuidanceFinal,
    AgencyGuidanceDraft,
    PlatformPolicy,
    ProfessionalEthics,
    Accreditor,
    GoodPractice,
}
