using Candor.Language.Languages;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>In which language a text is written.</summary>
/// <param name="Code">ISO 639-1, or <c>und</c> when it cannot be told.</param>
/// <param name="IsRomanised">Whether it is written in Latin letters though the language has a script of its own: Hindi, Arabic, Russian.</param>
/// <param name="Also">A second language that a good part of the text is in; null where there is none.</param>
public sealed record SpokenLanguage(string Code, bool IsRomanised, string? Also)
{
    /// <summary>Tells the language of a text of any length; of a long one, by its beginning.</summary>
    public static SpokenLanguage Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wellFormed = WellFormed.From(text);
        return LanguageGuess.Look(wellFormed, Tokenizer.Cut(wellFormed, 0, Math.Min(wellFormed.Length, Blocks.Longest)));
    }
}
