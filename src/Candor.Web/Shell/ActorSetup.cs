using Candor.Governance;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Candor.Web.Shell;

/// <summary>Registers how a request says who makes it: the desk's cookie or a bearer token.</summary>
internal static class ActorSetup
{
    private const string Scheme = "candor";

    /// <summary>A person who signed in at the desk; a token of the API is none.</summary>
    public static AuthorizationPolicy AtTheDesk { get; } = new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build();

    public static IServiceCollection AddActors(this IServiceCollection services)
    {
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, policy => policy.ForwardDefaultSelector =
                http => TokenAuthentication.Applies(http.Request) ? TokenAuthentication.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, null)
            .AddIdentityCookies();
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, DeskCookie.Configure);
        new IdentityBuilder(typeof(Person), services).AddSignInManager();

        // What nobody decided about is closed.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<ActorAccessor>();
        services.AddScoped<ActorLoader>();
        services.AddScoped(provider => provider.GetRequiredService<ActorAccessor>().Required);
        return services;
    }
}
