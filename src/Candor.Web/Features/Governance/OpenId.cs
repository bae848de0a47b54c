using System.Security.Claims;
using Candor.Governance;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Governance;

/// <summary>Sign-in by the organisation's identity provider (OpenID Connect, code flow with PKCE).</summary>
internal static class OpenId
{
    public const string Scheme = "openid";

    private const string Done = "/sign-in/openid/done";

    public static void AddOpenId(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[$"{SignInOptions.Section}:OpenIdConnect:Authority"]))
        {
            return;
        }

        builder.Services.AddScoped<OpenIdPeople>();
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, static _ => { });
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<IOptions<SignInOptions>>((openId, signIn) => Configure(openId, signIn.Value.OpenIdConnect));
    }

    public static void MapOpenId(this IEndpointRouteBuilder door)
    {
        door.MapGet("/sign-in/openid", Start);
        door.MapGet(Done, Finish);
    }

    private static void Configure(OpenIdConnectOptions openId, OpenIdConnectSetting provider)
    {
        openId.SignInScheme = IdentityConstants.ExternalScheme;
        openId.Authority = provider.Authority!.ToString();
        openId.ClientId = provider.ClientId;
        openId.ClientSecret = provider.ClientSecret.Length > 0 ? provider.ClientSecret : null;
        openId.ResponseType = "code";

        // The answer comes as a top-level GET, so the cookies of the round trip need not cross sites (the default for a posted answer).
        openId.ResponseMode = "query";
        openId.CorrelationCookie.SameSite = SameSiteMode.Lax;
        openId.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.NonceCookie.SameSite = SameSiteMode.Lax;
        openId.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.UsePkce = true;
        openId.MapInboundClaims = false;
        openId.GetClaimsFromUserInfoEndpoint = false;
        openId.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        openId.Scope.Add("email");
        openId.CallbackPath = "/sign-in/openid/callback";
        openId.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/sign-in?failed=provider");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static Results<ChallengeHttpResult, NotFound> Start(string? returnUrl, IOptions<SignInOptions> options)
        => options.Value.OpenIdConnect.IsOn
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = $"{Done}?returnUrl={Uri.EscapeDataString(SignInForms.Onward(returnUrl))}" }, [Scheme])
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, NotFound>> Finish(string? returnUrl, IOptions<SignInOptions> options, IServiceProvider services, DeskSignIn signIn, HttpContext http, CancellationToken cancellationToken)
    {
        if (!options.Value.OpenIdConnect.IsOn)
        {
            return TypedResults.NotFound();
        }

        var proof = await http.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        if (proof.Principal is not { } principal || principal.FindFirstValue("sub") is null
            || await services.GetRequiredService<OpenIdPeople>().FindAsync(principal, cancellationToken) is not { } person)
        {
            return TypedResults.LocalRedirect("/sign-in?failed=provider");
        }

        var outcome = await signIn.AsAsync(person, "identity provider", remember: false, cancellationToken);
        return outcome == SignInOutcome.SignedIn ? TypedResults.LocalRedirect(SignInForms.Onward(returnUrl)) : SignInForms.Again(outcome, returnUrl);
    }
}
