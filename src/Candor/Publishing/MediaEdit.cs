namespace Candor.Publishing;

/// <summary>A picture as an editor sends it.</summary>
/// <param name="Digest">The digest that adding the picture answered.</param>
/// <param name="AltText">What it shows, in words.</param>
public sealed record MediaEdit(string Digest, string AltText);
