using Candor.Governance;
using Candor.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Candor.Web.Features.Governance;

/// <summary>The forms before the desk: sign in and out, begin, choose a password.</summary>
internal static class SignInForms
{
    public static void MapSignInForms(this IEndpointRouteBuilder door)
    {
        door.MapPost("/sign-in", SignIn);
        door.MapPost("/sign-out", SignOut);
        door.MapPost("/setup/{link}", Begin);
        door.MapPost("/welcome/{link}", ChoosePassword);
    }

    /// <summary>Where to go after signing in: a path of ours, or the desk.</summary>
    public static string Onward(string? returnUrl)
        => returnUrl is ['/', not ('/' or '\\'), ..] && Uri.TryCreate(returnUrl, UriKind.Relative, out _) ? returnUrl : "/desk";

    /// <summary>Back to the door, with the reason.</summary>
    public static RedirectHttpResult Again(SignInOutcome outcome, string? returnUrl)
        => TypedResults.LocalRedirect($"/sign-in?failed={outcome.ToString().ToLowerInvariant()}&returnUrl={Uri.EscapeDataString(Onward(returnUrl))}");

    private static async Task<RedirectHttpResult> SignIn(
        [FromForm] string email, [FromForm] string password, [FromForm] bool? remember, [FromForm] string? returnUrl, DeskSignIn signIn, CancellationToken cancellationToken)
    {
        var outcome = await signIn.WithPasswordAsync(email, password, remember ?? false, cancellationToken);
        return outcome == SignInOutcome.SignedIn ? TypedResults.LocalRedirect(Onward(returnUrl)) : Again(outcome, returnUrl);
    }

    private static async Task<RedirectHttpResult> SignOut(DeskSignIn signIn, ActorAccessor accessor, CancellationToken cancellationToken)
    {
        await signIn.OutAsync(accessor.Current, cancellationToken);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static async Task<RedirectHttpResult> Begin(
        string link, [FromForm] string organisation, [FromForm] string zone, [FromForm] string name, [FromForm] string email, [FromForm] string password, [FromForm] Role[]? roles,
        PeopleDesk people, DeskSignIn signIn, CancellationToken cancellationToken)
    {
        var person = await people.BeginAsync(link, organisation, zone, name, email, password, roles ?? [], cancellationToken);
        await signIn.AsAsync(person, "set-up link", remember: false, cancellationToken);
        return TypedResults.LocalRedirect("/desk");
    }

    private static async Task<RedirectHttpResult> ChoosePassword(string link, [FromForm] string password, PeopleDesk people, DeskSignIn signIn, CancellationToken cancellationToken)
    {
        var person = await people.ChoosePasswordAsync(link, password, cancellationToken);
        await signIn.AsAsync(person, "one-time link", remember: false, cancellationToken);
        return TypedResults.LocalRedirect("/desk");
    }
}
