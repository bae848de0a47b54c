namespace Candor.Publishing;

/// <summary>A picture that was kept.</summary>
/// <param name="Digest">SHA-256 of the kept bytes, in hex.</param>
/// <param name="ContentType">Media type of the kept bytes.</param>
/// <param name="SizeBytes">Size in bytes.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record StoredMedia(string Digest, string ContentType, long SizeBytes, int Width, int Height);
