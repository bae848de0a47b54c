namespace Candor.Networks;

/// <summary>A picture that came with an item.</summary>
/// <param name="Url">Where it lies.</param>
/// <param name="ContentType">Media type; null when not known.</param>
/// <param name="AltText">The author's words for it; null when there are none.</param>
public sealed record IncomingMedia(Uri Url, string? ContentType, string? AltText);
