using Candor.Web.Features.Governance;
using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Keeps callers within their minute: the API per person, the door per address. The API says in headers what is left.</summary>
internal static class Budgets
{
    public static void UseBudgets(this WebApplication app) => app.Use(static (http, next) =>
    {
        if (ForPrograms.Is(http))
        {
            return ApiAsync(http, next);
        }

        return http.GetEndpoint()?.Metadata.GetMetadata<AtTheDoor>() is not null && HttpMethods.IsPost(http.Request.Method) ? DoorAsync(http, next) : next(http);
    });

    private static Task ApiAsync(HttpContext http, RequestDelegate next)
    {
        var limit = http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value.RequestsPerMinute;
        var caller = http.RequestServices.GetRequiredService<ActorAccessor>().Current?.Id?.ToString() ?? Address(http);
        var (left, reset) = http.RequestServices.GetRequiredService<MinuteBudget>().Take($"api {caller}", limit);
        http.Response.Headers["RateLimit-Limit"] = $"{limit}";
        http.Response.Headers["RateLimit-Remaining"] = $"{Math.Max(0, left)}";
        http.Response.Headers["RateLimit-Reset"] = $"{reset}";
        http.Response.Headers["RateLimit-Policy"] = $"{limit};w=60";
        return left >= 0 ? next(http) : TooManyAsync(http, reset, $"This caller may ask {limit} times a minute. Wait {reset} seconds.");
    }

    private static Task DoorAsync(HttpContext http, RequestDelegate next)
    {
        var limit = http.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.TriesPerMinute;
        var (left, reset) = http.RequestServices.GetRequiredService<MinuteBudget>().Take($"door {Address(http)}", limit);
        return left >= 0 ? next(http) : TooManyAsync(http, reset, $"Too many tries from this address. Wait {reset} seconds.");
    }

    private static async Task TooManyAsync(HttpContext http, int seconds, string words)
    {
        http.Response.Headers.RetryAfter = $"{seconds}";
        if (Look.ErrorPages.IsForPeople(http))
        {
            await Look.ErrorPages.WriteAsync(http, StatusCodes.Status429TooManyRequests);
            return;
        }

        await TypedResults.Problem(words, statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests", type: "urn:candor:too-many").ExecuteAsync(http);
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "nowhere";
}
