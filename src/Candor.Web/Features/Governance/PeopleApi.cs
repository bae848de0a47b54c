using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Features.Governance;

/// <summary>People and their roles for programs.</summary>
internal static class PeopleApi
{
    public static void MapPeopleApi(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("governance");
        people.MapGet("/", List).WithName("list-people");
        people.MapPost("/", Add).WithName("add-person").Creates();
        people.MapGet("/{id:guid}", Find).WithName("get-person");
        people.MapPost("/{id:guid}/roles", Grant).WithName("grant-role").Creates();
        people.MapDelete("/{id:guid}/roles/{grantId:guid}", Revoke).WithName("revoke-role");
        people.MapPost("/{id:guid}/leave", Leave).WithName("person-left");
        people.MapPost("/{id:guid}/return", Return).WithName("person-returned");
        people.MapGet("/{id:guid}/tokens", Tokens).WithName("list-tokens-of-person");
        people.MapPost("/{id:guid}/reset", Reset).WithName("reset-password").Creates();
    }

    private static async Task<Ok<PageAnswer<PersonView>>> List(Guid? after, PeopleList people, Actor by, CancellationToken cancellationToken)
    {
        var found = await people.PageAsync(after, by, cancellationToken);
        var page = found.Take(PeopleList.PageSize).ToList();
        return TypedResults.Ok(new PageAnswer<PersonView>(page, found.Count > page.Count ? page[^1].Id.ToString() : null));
    }

    private static async Task<Created<LinkAnswer>> Add(AddPersonRequest request, PeopleDesk people, Links links, Actor by, HttpContext http, CancellationToken cancellationToken)
    {
        var (id, link) = await people.AddAsync(request.Name, request.Email, request.Title, [.. request.Roles.Select(role => role.ToScope())], by, cancellationToken);
        return TypedResults.Created($"/api/v1/people/{id}", new LinkAnswer(id, links.Welcome(http, link)));
    }

    private static async Task<Results<Ok<PersonView>, NotFound>> Find(Guid id, PeopleList people, Actor by, CancellationToken cancellationToken)
        => await people.FindAsync(id, by, cancellationToken) is { } person ? TypedResults.Ok(person) : TypedResults.NotFound();

    private static async Task<Created<MadeAnswer>> Grant(Guid id, GrantRequest request, PeopleDesk people, Actor by, CancellationToken cancellationToken)
    {
        var grant = await people.GrantAsync(id, request.ToScope(), request.Reason, by, cancellationToken);
        return TypedResults.Created($"/api/v1/people/{id}/roles/{grant}", new MadeAnswer(grant));
    }

    private static async Task<NoContent> Revoke(Guid id, Guid grantId, string? reason, PeopleDesk people, Actor by, CancellationToken cancellationToken)
    {
        await people.RevokeAsync(id, grantId, reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Leave(Guid id, WhyRequest request, PeopleDesk people, Actor by, CancellationToken cancellationToken)
    {
        await people.LeaveAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Return(Guid id, WhyRequest request, PeopleDesk people, Actor by, CancellationToken cancellationToken)
    {
        await people.ReturnAsync(id, request.Reason, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<LinkAnswer>> Reset(Guid id, WhyRequest request, PeopleDesk people, Links links, Actor by, HttpContext http, CancellationToken cancellationToken)
        => TypedResults.Ok(new LinkAnswer(id, links.Welcome(http, await people.ResetAsync(id, request.Reason, by, cancellationToken))));

    /// <summary>One revokes them at <c>/tokens/{id}</c>.</summary>
    private static async Task<Ok<PageAnswer<TokenAnswer>>> Tokens(Guid id, TokenDesk tokens, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(new PageAnswer<TokenAnswer>([.. (await tokens.OfAsync(id, by, cancellationToken)).Select(token => TokenAnswer.Of(token))], null));
}
