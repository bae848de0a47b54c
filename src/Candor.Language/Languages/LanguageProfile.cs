namespace Candor.Language.Languages;

/// <summary>What tells one language from others of its script.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Words">Its commonest words.</param>
/// <param name="Marks">Letters and groups of letters that its neighbours lack or use less.</param>
internal sealed record LanguageProfile(string Code, string[] Words, string[] Marks);
