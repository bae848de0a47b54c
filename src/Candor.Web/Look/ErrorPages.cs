using System.Diagnostics;
using Candor.Web.Shell.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Look;

/// <summary>Answers failures with a page where a person is reading, and leaves them alone where a program is.</summary>
internal static class ErrorPages
{
    private const string SetByPages = "blazor-enhanced-nav";

    /// <summary>Whether the answer will be read by a person.</summary>
    public static bool IsForPeople(HttpContext http)
        => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the page for <paramref name="status"/>.</summary>
    /// <remarks>In a scope of its own: the renderer and the database context of the request may be what failed.</remarks>
    public static async Task WriteAsync(HttpContext http, int status)
    {
        var before = http.RequestServices;
        await using var scope = before.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;

        // A page that answered 404 has set this for itself, and the page for the failure adds it once more.
        http.Response.Headers.Remove(SetByPages);
        try
        {
            await Page(http, status).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = before;
        }
    }

    private static RazorComponentResult<ErrorPage> Page(HttpContext http, int status) => new(new Dictionary<string, object?>
    {
        [nameof(ErrorPage.Status)] = status,
        [nameof(ErrorPage.Desk)] = http.Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase),
        [nameof(ErrorPage.Reference)] = status >= 500 ? Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier : null,
    })
    { StatusCode = status };
}
