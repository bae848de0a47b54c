using Microsoft.AspNetCore.Antiforgery;

namespace Candor.Web.Shell;

/// <summary>Every form of the desk and of its door carries the token of its page, whether or not the endpoint binds anything of it.</summary>
internal static class FormToken
{
    /// <summary>Asks for the token with every change at these endpoints.</summary>
    public static TBuilder WithFormToken<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
        => endpoints.WithMetadata(new RequireAntiforgeryTokenAttribute());

    /// <summary>Refuses a change without it. The framework only takes note, and refuses where it binds a form itself.</summary>
    public static void UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(static (http, next) => http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
            ? throw new BadHttpRequestException("The page was open too long, or this did not come from a page of the desk. Load the page again and repeat it.", StatusCodes.Status400BadRequest)
            : next(http));
    }
}
