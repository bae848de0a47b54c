namespace Candor.Web.Features.Governance;

/// <summary>Section <c>SignIn</c> of the configuration.</summary>
public sealed class SignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Wrong passwords in a row before the account is locked. Default: 5; range 3 to 100.</summary>
    public int Tries { get; set; } = 5;

    /// <summary>How long it is locked then. Default: 5 minutes; range 1 minute to 1 day.</summary>
    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a sign-in lasts without a request. Default: 12 hours; range 5 minutes to 30 days.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Tries to sign in per minute from one address, right or wrong. Default: 60; range 1 to 100,000.</summary>
    public int TriesPerMinute { get; set; } = 60;

    /// <summary>Sign-in by an identity provider. Default: none.</summary>
    public OpenIdConnectSetting OpenIdConnect { get; init; } = new();
}
