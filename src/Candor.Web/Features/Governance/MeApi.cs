using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>Who am I, and what may I do.</summary>
internal static class MeApi
{
    public static void MapMe(this IEndpointRouteBuilder routes) => routes.MapGet("/me", (Actor by) => Me(by)).WithName("me").WithTags("governance");

    private static MeView Me(Actor by) => new(
        by.Id!.Value, by.Name, by.Kind,
        [.. by.Grants.Select(grant => new GrantView(grant.Role, grant.FacilityId, grant.ChannelId))],
        [.. Enum.GetValues<Permission>().Where(permission => by.May(permission))]);
}
