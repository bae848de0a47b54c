using Microsoft.Extensions.Options;

namespace Candor.Governance;

/// <summary>Stops the start on a wrong security setting, by its name.</summary>
internal sealed class SecurityOptionsValidator : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        if (string.IsNullOrEmpty(options.MasterKey))
        {
            return ValidateOptionsResult.Success;
        }

        if (!string.IsNullOrEmpty(options.MasterKeyFile))
        {
            return ValidateOptionsResult.Fail("Security:MasterKey and Security:MasterKeyFile are both set. Keep one of them.");
        }

        try
        {
            MasterKey.Parse(options.MasterKey);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException wrong)
        {
            return ValidateOptionsResult.Fail($"Security:MasterKey is not a key. {wrong.Message}");
        }
    }
}
