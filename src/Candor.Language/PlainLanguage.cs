namespace Candor.Language;

/// <summary>How easily a text is read, and what would make it easier.</summary>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Words">Words counted; web addresses, handles, tags and doses are left out.</param>
/// <param name="Sentences">Sentences counted, but for those of one or two words.</param>
/// <param name="IsTooShort">Whether the text is too short to grade: go by jargon and sentence length.</param>
/// <param name="Grade">US school grade of an English text; null where it is too short or in another language.</param>
/// <param name="Ease">
/// 0 hard to 100 easy: Flesch Reading Ease for English, Szigriszt Pazos (INFLESZ scale) for Spanish; null for other languages and where it is too short.
/// </param>
/// <param name="WordsPerSentence">On average; 0 without words.</param>
/// <param name="LongSentences">Sentences of more than <see cref="Readability.LongSentence"/> words.</param>
/// <param name="Passive">Where the passive voice hides who acts.</param>
/// <param name="Jargon">Words of the trade, with plainer ones.</param>
public sealed record PlainLanguage(
    string Language,
    int Words,
    int Sentences,
    bool IsTooShort,
    ReadabilityGrade? Grade,
    double? Ease,
    double WordsPerSentence,
    IReadOnlyList<TextSpan> LongSentences,
    IReadOnlyList<TextSpan> Passive,
    IReadOnlyList<PlainerWord> Jargon);
