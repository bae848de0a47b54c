using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Governance;

/// <summary>One's own account: password and API tokens.</summary>
internal static class AccountForms
{
    public static void MapAccountForms(this IEndpointRouteBuilder desk)
    {
        desk.MapPost("/desk/account/password", ChangePassword);
        desk.MapPost("/desk/account/tokens", IssueToken);
        desk.MapPost("/desk/account/tokens/{id:guid}/revoke", RevokeToken);
    }

    private static async Task<RedirectHttpResult> ChangePassword([FromForm] string? current, [FromForm] string password, PeopleDesk people, DeskSignIn signIn, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await signIn.RefreshAsync(await people.ChangePasswordAsync(current ?? "", password, by, cancellationToken));
        said.Done(http, "Your password is changed. Other browsers were signed out.");
        return TypedResults.LocalRedirect("/desk/account");
    }

    private static async Task<RedirectHttpResult> IssueToken([FromForm] string name, [FromForm] Permission[]? scopes, TokenDesk tokens, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        var (_, secret) = await tokens.IssueAsync(name, scopes ?? [], null, by, cancellationToken);
        said.Done(http, $"Copy the token now, it is shown only this once: {secret}");
        return TypedResults.LocalRedirect("/desk/account");
    }

    private static async Task<RedirectHttpResult> RevokeToken(Guid id, TokenDesk tokens, Actor by, Said said, HttpContext http, CancellationToken cancellationToken)
    {
        await tokens.RevokeAsync(id, by, cancellationToken);
        said.Done(http, "The token no longer works.");
        return TypedResults.LocalRedirect("/desk/account");
    }
}
