namespace Candor.Networks;

/// <summary>Whose account it is, or why that cannot be said.</summary>
/// <param name="Who">The account; null when the sign-in failed.</param>
/// <param name="Fault">Why it failed; null when it did not.</param>
/// <param name="ExpiresAt">When the sign-in ends for good and a person must connect again; null when it does not or is not known.</param>
/// <param name="Limits">Limits that the server itself announced, in place of the descriptor's; null when it announced none.</param>
public sealed record SignInResult(Author? Who, NetworkFault? Fault = null, DateTimeOffset? ExpiresAt = null, NetworkDescriptor? Limits = null);
