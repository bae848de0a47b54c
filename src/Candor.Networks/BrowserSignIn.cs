namespace Candor.Networks;

/// <summary>Where to send the person for consent, or why not.</summary>
public sealed record BrowserSignIn(Uri? ConsentPage, NetworkFault? Fault = null);
