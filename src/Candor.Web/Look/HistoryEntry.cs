using NodaTime;

namespace Candor.Web.Look;

/// <summary>One change, as people read it.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who did it; the product's name when nobody did.</param>
/// <param name="What">What, as the end of a sentence that starts with who.</param>
/// <param name="Reason">Why, in the words given.</param>
/// <param name="Glyph">The icon beside it.</param>
public sealed record HistoryEntry(Instant At, string Who, string What, string? Reason = null, Glyph Glyph = Glyph.History);
