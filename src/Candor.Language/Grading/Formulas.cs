namespace Candor.Language.Grading;

/// <summary>Readability formulas for English.</summary>
internal static class Formulas
{
    public static double FleschKincaid(TextCounts counts)
        => (0.39 * counts.Words / counts.Sentences) + (11.8 * counts.Syllables / counts.Words) - 15.59;

    public static double Smog(TextCounts counts) => (1.0430 * Math.Sqrt(counts.LongWords * 30.0 / counts.Sentences)) + 3.1291;
}
