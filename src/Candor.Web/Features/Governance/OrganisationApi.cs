using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Features.Governance;

/// <summary>The organisation and its places for programs.</summary>
internal static class OrganisationApi
{
    public static void MapOrganisationApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/organisation", Find).WithName("get-organisation").WithTags("governance");
        api.MapPut("/organisation", Describe).WithName("describe-organisation").WithTags("governance");
        api.MapGet("/facilities", List).WithName("list-facilities").WithTags("governance");
        api.MapPost("/facilities", Open).WithName("open-facility").WithTags("governance").Creates();
    }

    private static async Task<Results<Ok<OrganisationAnswer>, NotFound>> Find(OrganisationDesk desk, CancellationToken cancellationToken)
        => await desk.FindAsync(cancellationToken) is { } organisation ? TypedResults.Ok(OrganisationAnswer.Of(organisation)) : TypedResults.NotFound();

    private static async Task<Ok<OrganisationAnswer>> Describe(OrganisationAnswer request, OrganisationDesk desk, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(OrganisationAnswer.Of(await desk.DescribeAsync(
            request.Name, request.Zone, request.Language, request.Country, request.ContactOffice, request.ContactPhone, request.Website, by, cancellationToken)));

    private static async Task<Ok<PageAnswer<FacilityAnswer>>> List(OrganisationDesk desk, CancellationToken cancellationToken)
        => TypedResults.Ok(new PageAnswer<FacilityAnswer>([.. (await desk.FacilitiesAsync(cancellationToken)).Select(FacilityAnswer.Of)], null));

    private static async Task<Created<FacilityAnswer>> Open(OpenFacilityRequest request, OrganisationDesk desk, Actor by, CancellationToken cancellationToken)
    {
        var facility = await desk.OpenAsync(request.Name, request.Address, request.Phone, request.Zone, by, cancellationToken);
        return TypedResults.Created($"/api/v1/facilities/{facility.Id}", FacilityAnswer.Of(facility));
    }
}
