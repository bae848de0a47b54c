using Microsoft.Extensions.Options;

namespace Candor.Web.Features.Governance;

/// <summary>Stops the start on a wrong sign-in setting, by its name.</summary>
internal sealed class SignInOptionsValidator : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var wrong = new ValidateOptionsResultBuilder();
        Within(wrong, "Tries", options.Tries, 3, 100);
        Within(wrong, "TriesPerMinute", options.TriesPerMinute, 1, 100_000);
        Within(wrong, "LockFor", options.LockFor, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1));
        Within(wrong, "Session", options.Session, TimeSpan.FromMinutes(5), TimeSpan.FromDays(30));
        if (options.OpenIdConnect is { Authority: { } authority } provider)
        {
            if (!authority.IsAbsoluteUri || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
            {
                wrong.AddError($"SignIn:OpenIdConnect:Authority is “{authority}”. It must begin with https://.");
            }

            if (provider.ClientId.Length == 0)
            {
                wrong.AddError("SignIn:OpenIdConnect:ClientId is empty, but an Authority is set.");
            }
        }

        return wrong.Build();
    }

    private static void Within<T>(ValidateOptionsResultBuilder wrong, string setting, T value, T least, T most)
        where T : IComparable<T>
    {
        if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
        {
            wrong.AddError($"SignIn:{setting} is {value}. It must lie between {least} and {most}.");
        }
    }
}
