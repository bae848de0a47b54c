namespace Candor.Web.Features.Governance;

/// <summary>Governance for programs.</summary>
internal static class GovernanceApi
{
    public static void MapGovernanceApi(this IEndpointRouteBuilder api)
    {
        api.MapMe();
        api.MapPeopleApi();
        api.MapTokensApi();
        api.MapAuditApi();
        api.MapOrganisationApi();
        api.MapKeysApi();
    }
}
