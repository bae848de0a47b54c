using Candor.Safeguards;

namespace Candor.Tests.Safeguards;

/// <summary>The made-up hospital that the tests check for.</summary>
internal static class MercyRidge
{
    public static readonly RulePack Pack = RulePack.Load();

    public static readonly OrganisationProfile Profile = new()
    {
        Name = "Mercy Ridge Health",
        OtherNames = ["Mercy Ridge"],
        Staff = ["Dr. Amara Osei", "Jonas Feld"],
        Facilities = ["Mercy Ridge Hospital", "Eastgate Clinic"],
        PublicPhones = ["555-010-0100"],
        WebHosts = ["mercyridge.example"],
        Office = "Patient Relations",
        OfficePhone = "555-010-0100",
    };

    public static Checker Checker() => new(Pack, Profile, [], TimeProvider.System);
}
