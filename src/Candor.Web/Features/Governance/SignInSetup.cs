using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Candor.Web.Shell;

namespace Candor.Web.Features.Governance;

/// <summary>Registers how people sign in to the desk: password, passkey, identity provider.</summary>
internal static class SignInSetup
{
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<SignInOptions>>((identity, signIn) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = signIn.Value.Tries;
            identity.Lockout.DefaultLockoutTimeSpan = signIn.Value.LockFor;
            identity.SignIn.RequireConfirmedAccount = true;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<IOptions<SignInOptions>>((cookie, signIn) => cookie.ExpireTimeSpan = signIn.Value.Session);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<ServerOptions>>((passkey, server) =>
        {
            passkey.ServerDomain = server.Value.PublicAddress?.Host;
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.AddScoped<IUserConfirmation<Candor.Governance.Person>, StillHere>();
        services.AddScoped<DeskSignIn>();
        builder.AddOpenId();
        return builder;
    }

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("").AllowAnonymous().WithMetadata(new AtTheDoor()).WithFormToken();
        door.MapSignInForms();
        door.MapPasskeySignIn();
        door.MapOpenId();
        var desk = routes.MapGroup("").RequireAuthorization(ActorSetup.AtTheDesk).WithFormToken();
        desk.MapAccountForms();
        desk.MapPasskeyForms();
        desk.MapPeopleForms();
    }
}
