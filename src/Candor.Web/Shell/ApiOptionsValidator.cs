using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Stops the start on a wrong API setting, by its name.</summary>
internal sealed class ApiOptionsValidator : IValidateOptions<ApiOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiOptions options) => options.RequestsPerMinute is >= 1 and <= 1_000_000
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Api:RequestsPerMinute is {options.RequestsPerMinute}. It must lie between 1 and 1,000,000.");
}
