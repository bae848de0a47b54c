namespace Candor.Web.Features.Governance;

/// <summary>How a try to sign in ended.</summary>
internal enum SignInOutcome
{
    SignedIn,
    Wrong,
    Locked,
    Left,
}
