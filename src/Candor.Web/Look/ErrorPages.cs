using System.Diagnostics;
using Candor.Web.Shell.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Candor.Web.Look;

/// <summary>Answers failures with a page where a person is reading, and leaves them alone where a program is.</summary>
internal static class ErrorPages
{
    /// <summary>Whether the answer will be read by a person.</summary>
    public static bool IsForPeople(HttpContext http)
        => !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes the page for <paramref name="status"/>.</summary>
    public static Task WriteAsync(HttpContext http, int status)
        => new RazorComponentResult<ErrorPage>(new Dictionary<string, object?>
        {
            [nameof(ErrorPage.Status)] = status,
            [nameof(ErrorPage.Desk)] = http.Request.Path.StartsWithSegments("/desk", StringComparison.Ordinal),
            [nameof(ErrorPage.Reference)] = status >= 500 ? Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier : null,
        })
        { StatusCode = status }.ExecuteAsync(http);
}
