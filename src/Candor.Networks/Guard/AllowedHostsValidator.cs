using Microsoft.Extensions.Options;

namespace Candor.Networks.Guard;

internal sealed class AllowedHostsValidator : IValidateOptions<GuardOptions>
{
    public ValidateOptionsResult Validate(string? name, GuardOptions options)
    {
        var wrong = options.AllowedPrivateHosts.Where(entry => !AllowedHosts.IsWellFormed(entry)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(entry =>
                $"AllowedPrivateHosts: '{entry}' is neither a host name, an address nor a block such as 10.0.0.0/8."));
    }
}
