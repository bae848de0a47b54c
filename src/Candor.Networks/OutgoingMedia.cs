namespace Candor.Networks;

/// <summary>A picture to attach.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">Media type, such as <c>image/png</c>.</param>
/// <param name="AltText">What it shows, in words; empty when it is decoration.</param>
/// <param name="Width">Width in pixels; 0 when not known.</param>
/// <param name="Height">Height in pixels; 0 when not known.</param>
public sealed record OutgoingMedia(ReadOnlyMemory<byte> Content, string ContentType, string AltText, int Width = 0, int Height = 0);
