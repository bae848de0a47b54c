using Candor.Governance;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Governance;

/// <summary>Signing in with a passkey: the browser asks for a challenge, and posts the answer as a form.</summary>
internal static class PasskeySignIn
{
    public static void MapPasskeySignIn(this IEndpointRouteBuilder door)
    {
        door.MapPost("/sign-in/passkey/options", Options);
        door.MapPost("/sign-in/passkey", SignIn);
    }

    private static async Task<ContentHttpResult> Options(SignInManager<Person> signIn)
        => TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<RedirectHttpResult> SignIn([FromForm] string credential, [FromForm] string? returnUrl, DeskSignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.WithPasskeyAsync(credential, cancellationToken);
        return outcome == SignInOutcome.SignedIn ? TypedResults.LocalRedirect(SignInForms.Onward(returnUrl)) : SignInForms.Again(outcome, returnUrl);
    }
}
