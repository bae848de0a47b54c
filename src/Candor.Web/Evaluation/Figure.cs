namespace Candor.Web.Evaluation;

/// <summary>One figure of one set.</summary>
/// <param name="Metric">What is measured, such as <c>macro-F1</c> or <c>recall PERSON</c>; once in each set.</param>
/// <param name="Value">The figure, most often in [0, 1].</param>
/// <param name="Texts">How many texts, or other things, it is measured over.</param>
/// <param name="Abstained">Share of them for which nothing was said, where that can happen.</param>
/// <param name="AtLeast">What must be reached, where something is promised.</param>
/// <param name="Aim">What is aimed at.</param>
/// <param name="LessIsBetter">Whether <paramref name="AtLeast"/> and <paramref name="Aim"/> are ceilings.</param>
internal sealed record Figure(string Metric, double Value, int Texts, double? Abstained = null, double? AtLeast = null, double? Aim = null, bool LessIsBetter = false)
{
    /// <summary>Whether the promise is kept; null where there is none.</summary>
    public bool? IsReached => AtLeast is { } least ? Reaches(least) : null;

    /// <summary>How the figure stands to what is promised, in a word.</summary>
    public string Word => (AtLeast, Aim) switch
    {
        (_, { } aim) when Reaches(aim) => "aim",
        ({ } least, _) => Reaches(least) ? "ok" : "short",
        _ => "",
    };

    // Rounded as it is printed, so that the word never contradicts the number.
    private bool Reaches(double bar) => LessIsBetter ? Math.Round(Value, 4) <= bar : Math.Round(Value, 4) >= bar;
}
