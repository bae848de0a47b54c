using Microsoft.AspNetCore.Identity;

namespace Candor.Web.Shell;

/// <summary>
/// Refuses a change that another site makes a signed-in browser ask for. A browser says where a request comes from
/// (Fetch Metadata, Origin); a program with a bearer token carries no cookie and is not concerned. Forms carry an
/// antiforgery token besides.
/// </summary>
internal static class CrossSiteGuard
{
    public static void UseCrossSiteGuard(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (IsChange(http.Request) && http.User.Identity is { IsAuthenticated: true } who && who.AuthenticationType == IdentityConstants.ApplicationScheme && !IsOurs(http.Request))
        {
            throw new BadHttpRequestException("This change was asked for by another site, so it was not made.", StatusCodes.Status400BadRequest);
        }

        return next(http);
    });

    private static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is "same-origin" or "none";
        }

        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
