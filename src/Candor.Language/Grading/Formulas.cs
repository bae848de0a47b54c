namespace Candor.Language.Grading;

/// <summary>Readability formulas as published. Each is 0 for a text without words.</summary>
internal static class Formulas
{
    /// <summary>Flesch (1948): 0 hard to 100 easy; 60 to 70 is plain.</summary>
    public static double FleschReadingEase(TextCounts counts) => Of(counts, 206.835 - (1.015 * SentenceLength(counts)) - (84.6 * SyllablesPerWord(counts)));

    /// <summary>Kincaid et al. (1975): US school grade.</summary>
    public static double FleschKincaid(TextCounts counts) => Of(counts, (0.39 * SentenceLength(counts)) + (11.8 * SyllablesPerWord(counts)) - 15.59);

    /// <summary>McLaughlin (1969): US school grade at which all is understood.</summary>
    public static double Smog(TextCounts counts) => Of(counts, (1.0430 * Math.Sqrt(30.0 * counts.LongWords / Math.Max(1, counts.Sentences))) + 3.1291);

    /// <summary>Smith and Senter (1967): US school grade by letters.</summary>
    public static double AutomatedReadability(TextCounts counts) => Of(counts, (4.71 * counts.Signs / Math.Max(1, counts.Pieces)) + (0.5 * SentenceLength(counts)) - 21.43);

    /// <summary>Fernández Huerta (1959), Spanish: 0 hard to 100 easy.</summary>
    public static double FernandezHuerta(TextCounts counts) => Of(counts, 206.84 - (60 * SyllablesPerWord(counts)) - (1.02 * SentenceLength(counts)));

    /// <summary>Szigriszt Pazos (1993), Spanish, read by the INFLESZ scale (Barrio 2008): below 40 very hard, 55 to 65 ordinary, above 80 very easy.</summary>
    public static double SzigrisztPazos(TextCounts counts) => Of(counts, 206.835 - (62.3 * SyllablesPerWord(counts)) - SentenceLength(counts));

    /// <summary>Gutiérrez de Polini (1972), Spanish, made for school texts: about 0 hard to 100 easy.</summary>
    public static double GutierrezPolini(TextCounts counts) => Of(counts, 95.2 - (9.7 * LettersPerWord(counts)) - (0.35 * SentenceLength(counts)));

    private static double SentenceLength(TextCounts counts) => (double)counts.Words / Math.Max(1, counts.Sentences);

    private static double SyllablesPerWord(TextCounts counts) => (double)counts.Syllables / Math.Max(1, counts.Words);

    private static double LettersPerWord(TextCounts counts) => (double)counts.Letters / Math.Max(1, counts.Words);

    private static double Of(TextCounts counts, double value) => counts.Words == 0 ? 0 : value;
}
