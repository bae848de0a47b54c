namespace Candor.Networks.Bluesky;

/// <summary>A stretch of text that means something. Source: lexicon <c>app.bsky.richtext.facet</c>.</summary>
/// <param name="ByteStart">First UTF-8 byte.</param>
/// <param name="ByteEnd">One past the last UTF-8 byte.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The address, the handle without its at sign, or the tag without its hash.</param>
internal sealed record Facet(int ByteStart, int ByteEnd, FacetKind Kind, string Value);
