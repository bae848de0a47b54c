using Candor.Web.Features;
using Candor.Web.Features.Public;
using Candor.Web.Shell;
using Candor.Web.Shell.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Candor.Web.Look;

/// <summary>Pages, their assets, and what they need.</summary>
public static class LookSetup
{
    /// <summary>Adds what rendering pages needs.</summary>
    public static WebApplicationBuilder AddLook(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents();
        builder.Services.AddPages();
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>Security headers and pages for failures. Goes before everything that can fail.</summary>
    public static WebApplication UseLook(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseWhen(ErrorPages.IsForPeople, branch =>
        {
            branch.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = static http => ErrorPages.WriteAsync(http, StatusCodes.Status500InternalServerError) });
            branch.UseStatusCodePages(static context => ErrorPages.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        });
        if (!app.Environment.IsDevelopment() && !app.Environment.IsEnvironment("Demo"))
        {
            app.UseWhen(static http => http.Request.Path.StartsWithSegments("/desk/look", StringComparison.OrdinalIgnoreCase), static branch => branch.Run(static http =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
        }

        return app;
    }

    /// <summary>Maps pages, assets and the theme switch.</summary>
    public static WebApplication MapLook(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var practiceIsPublic = app.Services.GetRequiredService<IOptions<PublicSite>>().Value.ShowsPractice;
        app.MapRazorComponents<App>().Add(page => Page(page, practiceIsPublic));
        app.MapPracticePictures();
        app.MapPost("/desk/theme", static (HttpContext http, [FromForm] string theme) =>
        {
            ThemeCookie.Set(http, theme);
            return TypedResults.LocalRedirect(Back.To(http), permanent: false, preserveMethod: false);
        }).AllowAnonymous();
        return app;
    }

    private static void Page(EndpointBuilder page, bool practiceIsPublic)
    {
        ReadOnly(page);
        Decide(page, practiceIsPublic);
    }

    // Pages answer reads. Forms are sent to endpoints of their own, often at the address of the page that shows them.
    private static void ReadOnly(EndpointBuilder page)
    {
        for (var place = 0; place < page.Metadata.Count; place++)
        {
            if (page.Metadata[place] is HttpMethodMetadata)
            {
                page.Metadata[place] = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
            }
        }
    }

    // Pages of the desk are behind sign-in, whether they say so or not, and those of the practice network outside the demo; the framework's own endpoints are open.
    private static void Decide(EndpointBuilder page, bool practiceIsPublic)
    {
        var path = (page as RouteEndpointBuilder)?.RoutePattern.RawText?.TrimStart('/') ?? "";
        if (path.StartsWith("desk", StringComparison.Ordinal))
        {
            page.Metadata.Add(AtTheDesk());
        }
        else if (path.StartsWith("practice", StringComparison.Ordinal) && !practiceIsPublic)
        {
            foreach (var open in page.Metadata.OfType<IAllowAnonymous>().ToList())
            {
                page.Metadata.Remove(open);
            }

            page.Metadata.Add(AtTheDesk());
        }
        else if (path.StartsWith('_'))
        {
            page.Metadata.Add(new AllowAnonymousAttribute());
        }
    }

    private static AuthorizeAttribute AtTheDesk() => new() { AuthenticationSchemes = IdentityConstants.ApplicationScheme };
}
