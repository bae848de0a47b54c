using Microsoft.Extensions.Options;

namespace Candor.Web.Shell;

/// <summary>Stops the start on a wrong operations setting, by its name.</summary>
internal sealed class OperationsOptionsValidator : IValidateOptions<OperationsOptions>
{
    private const int ShortestToken = 16;

    public ValidateOptionsResult Validate(string? name, OperationsOptions options)
    {
        var wrong = new ValidateOptionsResultBuilder();
        if (options.LeastDiskMebibytes is < 1 or > 1_000_000)
        {
            wrong.AddError($"Operations:LeastDiskMebibytes is {options.LeastDiskMebibytes}. It must lie between 1 and 1,000,000.");
        }

        if (options.MetricsToken is { Length: > 0 and < ShortestToken })
        {
            wrong.AddError($"Operations:MetricsToken is too short to keep a secret. Use {ShortestToken} characters or more.");
        }

        if (options.SecurityContact is { } contact && (!contact.IsAbsoluteUri || contact.Scheme is not ("mailto" or "https")))
        {
            wrong.AddError($"Operations:SecurityContact is “{contact}”. It must begin with mailto: or https:.");
        }

        return wrong.Build();
    }
}
