namespace Candor.Language;

/// <summary>A claim that a text may repeat.</summary>
/// <param name="Id">Id of the <see cref="Claim"/>.</param>
/// <param name="Score">In [0, 1]: 1 is a text that says the claim and nothing less.</param>
public sealed record Match(string Id, double Score);
