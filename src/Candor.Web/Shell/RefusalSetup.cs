using System.Diagnostics;
using Candor.Web.Look;

namespace Candor.Web.Shell;

/// <summary>Problem details for every failure, by one mapping.</summary>
internal static class RefusalSetup
{
    public static IServiceCollection AddRefusals(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context =>
            context.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton<Said>();
        services.AddExceptionHandler<RefusalHandler>();
        return services;
    }

    public static void UseRefusals(this WebApplication app)
    {
        app.UseWhen(static http => !ErrorPages.IsForPeople(http), static branch =>
        {
            branch.UseExceptionHandler();
            branch.UseStatusCodePages();
        });
    }
}
