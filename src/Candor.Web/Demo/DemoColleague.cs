using Candor.Governance;

namespace Candor.Web.Demo;

/// <summary>A made-up colleague at the sample hospital.</summary>
internal sealed record DemoColleague(string Name, string Email, string Title, params Role[] Roles)
{
    public static readonly DemoColleague Administrator = new("Alex Kimura", "alex@mercyridge.example", "Administrator (connects channels, reads nothing)", Role.Administrator, Role.Auditor);

    public static IReadOnlyList<DemoColleague> All { get; } =
    [
        new("Sam Okafor", "sam@mercyridge.example", "Social specialist (answers and drafts)", Role.SocialSpecialist),
        new("Mara Ellison", "mara@mercyridge.example", "Public information officer (approves)", Role.PrManager, Role.Auditor),
        new("Priya Nair", "priya@mercyridge.example", "Privacy officer", Role.PrivacyOfficer),
        new("Elena Ruiz, MD", "elena@mercyridge.example", "Clinical reviewer", Role.ClinicalReviewer),
        new("Tom Becker", "tom@mercyridge.example", "Patient relations", Role.PatientRelations),
        Administrator,
    ];
}
