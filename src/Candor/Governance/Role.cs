namespace Candor.Governance;

/// <summary>The roles of a hospital's communications (45 CFR 164 workforce practice; see docs/capabilities/governance.md).</summary>
public enum Role
{
    Contributor,
    SocialSpecialist,
    PrManager,
    ClinicalReviewer,
    PrivacyOfficer,
    Legal,
    DomainReviewer,
    PatientRelations,
    IncidentCommander,
    Translator,
    Analyst,
    Administrator,
    Auditor,
}
