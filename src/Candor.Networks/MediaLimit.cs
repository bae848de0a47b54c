namespace Candor.Networks;

/// <summary>What may be attached to a post.</summary>
/// <param name="Count">Most files.</param>
/// <param name="SizeBytes">Largest file in bytes.</param>
/// <param name="ContentTypes">Media types accepted.</param>
/// <param name="AltTextLength">Longest alt text in graphemes; null when unlimited.</param>
public sealed record MediaLimit(int Count, long SizeBytes, IReadOnlyList<string> ContentTypes, int? AltTextLength);
