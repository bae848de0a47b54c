namespace Candor.Language.Languages;

internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Devanagari,
    Bengali,
    Gujarati,
    Gurmukhi,
    Tamil,
    Telugu,
    Thai,
    Hangul,
    Kana,
    Han,
    Armenian,
    Georgian,
    Ethiopic,
    Khmer,
    Burmese,
    Lao,
}
