using Candor.Language.Grading;
using Candor.Language.Tokens;

namespace Candor.Language;

/// <summary>How many years of school a text asks of its reader.</summary>
/// <remarks>A low grade is not clarity: "take as needed PRN" scores easy.</remarks>
public static class Readability
{
    /// <summary>Shorter texts give no reliable grade.</summary>
    public const int FewestWords = 100;

    /// <inheritdoc cref="FewestWords"/>
    public const int FewestSentences = 5;

    /// <summary>A sentence of more words is hard to follow (US plain-language guidance: 15 to 20 on average, 25 at most).</summary>
    public const int LongSentence = 25;

    /// <summary>
    /// US school grade of an English text: the mean of Flesch-Kincaid (Kincaid et al., 1975) and SMOG (McLaughlin, 1969), to one
    /// decimal. Web addresses, handles, tags and doses are left out of the count.
    /// </summary>
    /// <returns>Null when the text is too short to grade (<see cref="FewestWords"/>, <see cref="FewestSentences"/>) or not English.</returns>
    public static double? Grade(string text) => Measure(text)?.Grade;

    /// <summary>Both grades and the counts behind them; null as for <see cref="Grade"/>.</summary>
    public static ReadabilityGrade? Measure(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text, out var language);
        return language == "en" ? Graded(TextCounts.Of(plain, Syllables.Of)) : null;
    }

    /// <summary>The grade or ease of the text, by formulas made for its language, and the places that could be plainer.</summary>
    public static PlainLanguage Look(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Of(text, out var language);
        var counts = TextCounts.Of(plain, language == "es" ? SpanishSyllables.Of : Syllables.Of);
        var isTooShort = counts.Words < FewestWords || counts.Sentences < FewestSentences;
        var wellFormed = WellFormed.From(text);
        List<TextSpan> longSentences = [], passive = [];
        List<PlainerWord> jargon = [];
        foreach (var (start, end) in Blocks.Of(wellFormed))
        {
            var tokens = Tokenizer.Cut(wellFormed, start, end);
            longSentences.AddRange(Grading.LongSentences.Find(wellFormed, tokens));
            if (language is "en" or "es" or "und")
            {
                passive.AddRange(PassiveVoice.Find(tokens));
                jargon.AddRange(Jargon.Find(tokens));
            }
        }

        return new PlainLanguage(
            language,
            counts.Words,
            counts.Sentences,
            isTooShort,
            language == "en" ? Graded(counts) : null,
            isTooShort ? null : language switch { "en" => Rounded(Formulas.FleschReadingEase(counts)), "es" => Rounded(Formulas.SzigrisztPazos(counts)), _ => null },
            counts.Sentences == 0 ? 0 : Math.Round((double)counts.Words / counts.Sentences, 1),
            longSentences,
            passive,
            jargon);
    }

    private static ReadabilityGrade? Graded(TextCounts counts)
        => counts.Words >= FewestWords && counts.Sentences >= FewestSentences
            ? new ReadabilityGrade(Formulas.FleschKincaid(counts), Formulas.Smog(counts), counts.Words, counts.Sentences)
            : null;

    private static double Rounded(double ease) => Math.Round(ease, 1);
}
