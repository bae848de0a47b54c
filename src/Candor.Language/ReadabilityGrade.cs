namespace Candor.Language;

/// <summary>The grades of a text.</summary>
/// <param name="FleschKincaid">Flesch-Kincaid grade; reads low in health texts.</param>
/// <param name="Smog">SMOG grade, the level at which all is understood; one to two grades above Flesch-Kincaid.</param>
/// <param name="Words">Words counted.</param>
/// <param name="Sentences">Sentences counted.</param>
public sealed record ReadabilityGrade(double FleschKincaid, double Smog, int Words, int Sentences)
{
    /// <summary>The mean of both, to one decimal.</summary>
    public double Grade => Math.Round((FleschKincaid + Smog) / 2, 1);
}
