using Candor.Governance;

namespace Candor.Web.Features.Governance;

/// <summary>Section <c>SignIn:OpenIdConnect</c>: the identity provider of the organisation. Switched on by its authority.</summary>
public sealed class OpenIdConnectSetting
{
    /// <summary>The provider's address, where its discovery document lies. Default: none, the provider is off.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The id under which the provider knows Candor.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that goes with it; empty for a public client with PKCE.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says. Default: <c>Sign in with your organisation</c>.</summary>
    public string Label { get; set; } = "Sign in with your organisation";

    /// <summary>The claim that holds groups or roles. Default: <c>roles</c>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>
    /// Which role each value of the claim gives: <c>{"candor-pio": "PrManager"}</c>. Where this is set, the provider decides
    /// about roles for the whole organisation at every sign-in, and people with a role are added at their first. Default: empty.
    /// </summary>
    public IDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>(StringComparer.Ordinal);

    /// <summary>Whether the provider is on.</summary>
    public bool IsOn => Authority is not null;
}
