using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>What every endpoint of the API stands on: budgets, kept answers, its description.</summary>
internal static class ApiGround
{
    public static void AddApiGround(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddSingleton<MinuteBudget>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<Links>();
        services.AddHostedService<Housekeeping>();
        services.AddApiDocument();
    }
}
