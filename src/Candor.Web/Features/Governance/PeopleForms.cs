using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Governance;

/// <summary>The forms of the people page.</summary>
internal static class PeopleForms
{
    private const string Page = "/desk/people";

    public static void MapPeopleForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost(Page, Add);
        var one = desk.MapGroup(Page + "/{id:guid}");
        one.MapPost("/roles", SetRoles);
        one.MapPost("/grant", Grant);
        one.MapPost("/revoke", Revoke);
        one.MapPost("/end-token", EndToken);
        one.MapPost("/reset", Reset);
        one.MapPost("/leave", Leave);
        one.MapPost("/return", Return);
    }

    private static async Task<RedirectHttpResult> Add([FromForm] string name, [FromForm] string email, [FromForm] string? title, [FromForm] Role[]? roles, PeopleDesk people, Links links, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var (_, link) = await people.AddAsync(name, email, title ?? "", [.. (roles ?? []).Select(role => new RoleScope(role))], by, cancellationToken);
        said.Link(http, $"Give {name.Trim()} this link. It works once and for seven days.", links.Welcome(http, link));
        return TypedResults.LocalRedirect(Page);
    }

    private static async Task<RedirectHttpResult> SetRoles(Guid id, [FromForm] Role[]? roles, [FromForm] string? reason, PeopleDesk people, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await people.SetRolesAsync(id, roles ?? [], reason, by, cancellationToken);
        said.Done(http, "The roles are kept. They count from the next click.");
        return TypedResults.LocalRedirect(Page);
    }

    private static async Task<RedirectHttpResult> Grant(Guid id, [FromForm] Role role, [FromForm] string? facility, [FromForm] string? channel, [FromForm] string? reason, PeopleDesk people, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await people.GrantAsync(id, new RoleScope(role, Place(facility), Place(channel)), reason, by, cancellationToken);
        said.Done(http, "The role is theirs from the next click.");
        return TypedResults.LocalRedirect(Page);
    }

    /// <summary>A select sends an empty text for “every”.</summary>
    private static Guid? Place(string? id) => string.IsNullOrEmpty(id) ? null : Guid.Parse(id);

    private static async Task<RedirectHttpResult> Revoke(Guid id, [FromForm] Guid grant, [FromForm] string? reason, PeopleDesk people, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await people.RevokeAsync(id, grant, reason, by, cancellationToken);
        said.Done(http, "The role is gone from the next click.");
        return TypedResults.LocalRedirect(Page);
    }

    private static async Task<RedirectHttpResult> EndToken(Guid id, [FromForm] Guid token, TokenDesk tokens, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(token, by, cancellationToken);
        said.Done(http, "The token no longer works.");
        return TypedResults.LocalRedirect($"{Page}#person-{id}");
    }

    private static async Task<RedirectHttpResult> Reset(Guid id, [FromForm] string? reason, PeopleDesk people, Links links, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var link = await people.ResetAsync(id, reason ?? "", by, cancellationToken);
        said.Link(http, "The old password and their tokens no longer work. Give them this link. It works once and for seven days.", links.Welcome(http, link));
        return TypedResults.LocalRedirect(Page);
    }

    private static async Task<RedirectHttpResult> Leave(Guid id, [FromForm] string? reason, PeopleDesk people, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await people.LeaveAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "They are signed out everywhere and cannot sign in. Their name stays in the history.");
        return TypedResults.LocalRedirect(Page);
    }

    private static async Task<RedirectHttpResult> Return(Guid id, [FromForm] string? reason, PeopleDesk people, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await people.ReturnAsync(id, reason ?? "", by, cancellationToken);
        said.Done(http, "They can sign in again.");
        return TypedResults.LocalRedirect(Page);
    }
}
