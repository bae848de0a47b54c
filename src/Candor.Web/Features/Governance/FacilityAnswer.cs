using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>A place of the organisation.</summary>
internal sealed record FacilityAnswer(Guid Id, string Name, string Address, string Phone, string Zone, bool Part2Program)
{
    public static FacilityAnswer Of(Facility facility) => new(facility.Id, facility.Name, facility.Address, facility.Phone, facility.Zone, facility.Part2Program);
}
