using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Features.Governance;

/// <summary>One's own API tokens.</summary>
internal static class TokensApi
{
    public static void MapTokensApi(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("governance");
        tokens.MapGet("/", List).WithName("list-tokens");
        tokens.MapPost("/", Issue).WithName("issue-token").Creates();
        tokens.MapDelete("/{id:guid}", Revoke).WithName("revoke-token");
    }

    private static async Task<Ok<PageAnswer<TokenAnswer>>> List(TokenDesk tokens, Actor by, CancellationToken cancellationToken)
        => TypedResults.Ok(new PageAnswer<TokenAnswer>([.. (await tokens.MineAsync(by, cancellationToken)).Select(token => TokenAnswer.Of(token))], null));

    private static async Task<Created<TokenAnswer>> Issue(IssueTokenRequest request, TokenDesk tokens, Actor by, CancellationToken cancellationToken)
    {
        var (token, secret) = await tokens.IssueAsync(request.Name, request.Scopes, request.ExpiresAt, by, cancellationToken);
        return TypedResults.Created($"/api/v1/tokens/{token.Id}", TokenAnswer.Of(token, secret));
    }

    private static async Task<NoContent> Revoke(Guid id, TokenDesk tokens, Actor by, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(id, by, cancellationToken);
        return TypedResults.NoContent();
    }
}
