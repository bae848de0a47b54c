using Candor.Language.Grading;

namespace Candor.Language;

/// <summary>How many years of school a text asks of its reader.</summary>
/// <remarks>A low grade is not clarity: "take as needed PRN" scores easy.</remarks>
public static class Readability
{
    /// <summary>Shorter texts give no reliable grade.</summary>
    public const int FewestWords = 100;

    /// <inheritdoc cref="FewestWords"/>
    public const int FewestSentences = 5;

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
        var counts = TextCounts.Of(text);
        return counts.Words >= FewestWords && counts.Sentences >= FewestSentences && counts.IsEnglish
            ? new ReadabilityGrade(Formulas.FleschKincaid(counts), Formulas.Smog(counts), counts.Words, counts.Sentences)
            : null;
    }
}
