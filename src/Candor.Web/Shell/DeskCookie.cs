using Candor.Web.Look;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;

namespace Candor.Web.Shell;

/// <summary>The cookie that a person at the desk carries; every request asks the database whether it still holds.</summary>
internal static class DeskCookie
{
    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "candor-desk";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/sign-in";
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        if (await http.RequestServices.GetRequiredService<ActorLoader>().PersonAsync(context.Principal!, http.RequestAborted) is not { } actor)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        http.RequestServices.GetRequiredService<ActorAccessor>().Is(actor);
    }

    /// <summary>A person is sent to sign in; a program is told.</summary>
    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (!ErrorPages.IsForPeople(context.HttpContext))
        {
            return Answer(context, status);
        }

        context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? context.RedirectUri : AfterForm(context));
        return Task.CompletedTask;
    }

    /// <summary>The address of a form cannot be opened: after signing in, a person goes on at the page that the form was on.</summary>
    private static string AfterForm(RedirectContext<CookieAuthenticationOptions> context)
        => $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(Back.To(context.HttpContext))}";

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
