namespace Candor.Language;

/// <summary>A claim that something is known about, such as a published fact.</summary>
/// <param name="Id">Names the claim in results.</param>
/// <param name="Text">What is claimed.</param>
/// <param name="Title">Its headline, if it has one.</param>
public sealed record Claim(string Id, string Text, string? Title = null);
